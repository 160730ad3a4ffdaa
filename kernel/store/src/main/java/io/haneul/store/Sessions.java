package io.haneul.store;

import io.haneul.model.Id;
import io.haneul.store.alert.AlertMapper;
import io.haneul.store.catalog.DiskOfferingMapper;
import io.haneul.store.catalog.NetworkOfferingMapper;
import io.haneul.store.catalog.OfferingScopeMapper;
import io.haneul.store.catalog.OsTypeMapper;
import io.haneul.store.catalog.ServiceOfferingMapper;
import io.haneul.store.catalog.TemplateMapper;
import io.haneul.store.compute.ComputeViewMapper;
import io.haneul.store.compute.VmMapper;
import io.haneul.store.compute.VolumeMapper;
import io.haneul.store.event.EventMapper;
import io.haneul.store.identity.AccountMapper;
import io.haneul.store.identity.DomainMapper;
import io.haneul.store.identity.RoleMapper;
import io.haneul.store.identity.UserMapper;
import io.haneul.store.infrastructure.AddressRangeMapper;
import io.haneul.store.infrastructure.CapacityMapper;
import io.haneul.store.infrastructure.ClusterMapper;
import io.haneul.store.infrastructure.HostMapper;
import io.haneul.store.infrastructure.ImageStoreMapper;
import io.haneul.store.infrastructure.PhysicalNetworkMapper;
import io.haneul.store.infrastructure.PodMapper;
import io.haneul.store.infrastructure.PoolMapper;
import io.haneul.store.infrastructure.ServiceProviderMapper;
import io.haneul.store.infrastructure.ZoneMapper;
import io.haneul.store.job.ApiJobMapper;
import io.haneul.store.job.JobMapper;
import io.haneul.store.job.JobWatchMapper;
import io.haneul.store.limit.LimitMapper;
import io.haneul.store.network.NetworkMapper;
import io.haneul.store.network.NetworkViewMapper;
import io.haneul.store.network.NicMapper;
import io.haneul.store.network.PublicAddressMapper;
import io.haneul.store.setting.SettingMapper;
import io.haneul.store.type.HypervisorTypeHandler;
import io.haneul.store.type.IdTypeHandler;
import io.haneul.store.type.InstantHandler;
import io.haneul.store.type.IpAddressHandler;
import io.haneul.store.type.MacAddressHandler;
import io.haneul.store.type.UuidHandler;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** Puts MyBatis together: mappers and types registered by class, since in OSGi nothing is found by its name. */
final class Sessions {
    private static final List<Class<?>> MAPPERS = List.of(
            JobMapper.class,
            EventMapper.class,
            SettingMapper.class,
            DomainMapper.class,
            AccountMapper.class,
            UserMapper.class,
            RoleMapper.class,
            ApiJobMapper.class,
            JobWatchMapper.class,
            AlertMapper.class,
            LimitMapper.class,
            ServiceOfferingMapper.class,
            DiskOfferingMapper.class,
            NetworkOfferingMapper.class,
            OfferingScopeMapper.class,
            TemplateMapper.class,
            OsTypeMapper.class,
            ComputeViewMapper.class,
            VmMapper.class,
            VolumeMapper.class,
            ZoneMapper.class,
            CapacityMapper.class,
            PodMapper.class,
            ClusterMapper.class,
            HostMapper.class,
            PoolMapper.class,
            ImageStoreMapper.class,
            PhysicalNetworkMapper.class,
            ServiceProviderMapper.class,
            AddressRangeMapper.class,
            NetworkMapper.class,
            NetworkViewMapper.class,
            NicMapper.class,
            PublicAddressMapper.class);

    private Sessions() {}

    static SqlSessionFactory build(DataSource dataSource, Counters counters) {
        Configuration configuration =
                new Configuration(new Environment("haneul", new JdbcTransactionFactory(), dataSource));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCacheEnabled(false);
        configuration.setDefaultExecutorType(ExecutorType.SIMPLE);
        configuration.setUseActualParamName(true);
        configuration.addInterceptor(new Counting(counters));
        types(configuration);
        MAPPERS.forEach(configuration::addMapper);
        return new DefaultSqlSessionFactory(configuration);
    }

    private static void types(Configuration configuration) {
        var registry = configuration.getTypeHandlerRegistry();
        registry.register(UUID.class, new UuidHandler());
        registry.register(Instant.class, new InstantHandler());
        io.haneul.store.type.IdKinds.ALL.forEach(kind -> register(configuration, kind));
        HypervisorTypeHandler.registerIn(registry);
        IpAddressHandler.registerIn(registry);
        MacAddressHandler.registerIn(registry);
    }

    private static <I extends Id> void register(Configuration configuration, Class<I> kind) {
        configuration.getTypeHandlerRegistry().register(kind, new IdTypeHandler<>(kind));
    }
}
