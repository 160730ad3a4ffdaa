package io.haneul.store.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A type that stands in a column as another one the JDBC driver knows. */
abstract class ValueHandler<T, C> extends BaseTypeHandler<T> {
    private final Class<C> column;
    private final Function<T, C> toColumn;
    private final Function<C, T> fromColumn;

    ValueHandler(Class<C> column, Function<T, C> toColumn, Function<C, T> fromColumn) {
        this.column = column;
        this.toColumn = toColumn;
        this.fromColumn = fromColumn;
    }

    @Override
    public final void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType type)
            throws SQLException {
        statement.setObject(index, toColumn.apply(value));
    }

    @Override
    public final @Nullable T getNullableResult(ResultSet rows, String name) throws SQLException {
        return of(rows.getObject(name, column));
    }

    @Override
    public final @Nullable T getNullableResult(ResultSet rows, int index) throws SQLException {
        return of(rows.getObject(index, column));
    }

    @Override
    public final @Nullable T getNullableResult(CallableStatement statement, int index) throws SQLException {
        return of(statement.getObject(index, column));
    }

    private @Nullable T of(@Nullable C value) {
        return value == null ? null : fromColumn.apply(value);
    }
}
