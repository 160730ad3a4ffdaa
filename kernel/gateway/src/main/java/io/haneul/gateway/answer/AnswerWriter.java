package io.haneul.gateway.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.CommandDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes answers and errors to a stream as the contract wants them. Safe for any number of threads. */
public final class AnswerWriter {
    /** The key of an error that belongs to no known command. */
    public static final String UNKNOWN = "errorresponse";

    /** The version of the contract, by which clients choose what they send. */
    private static final String CONTRACT = "4.22.0.0";

    private static final Name COUNT = Name.of("count");
    private static final Name ID = Name.of("id");
    private static final Name JOB_ID = Name.of("jobid");
    private static final Name UUID_LIST = Name.of("uuidList");
    private static final Name ERROR_CODE = Name.of("errorcode");
    private static final Name CAUSE = Name.of("cserrorcode");
    private static final Name ERROR_TEXT = Name.of("errortext");

    private final ValueForms forms = new ValueForms();
    private final JsonFactory json = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** Writes the answer of a command. The stream stays open. */
    public void write(CommandDescriptor command, Answer answer, Format format, OutputStream to) throws IOException {
        AnswerOutput out = output(format, to);
        out.openAnswer(command.answerKey());
        if (answer instanceof Answer.Listing listing) {
            writeListing(command, listing, out);
        } else if (answer instanceof Answer.Single single) {
            writeSingle(command, single.value(), out);
        } else if (answer instanceof Answer.Accepted accepted) {
            forms.write(ID, accepted.id(), out);
            forms.write(JOB_ID, accepted.job(), out);
        }
        out.closeAnswer(command.answerKey());
    }

    /**
     * Writes an error. The stream stays open.
     *
     * @param key the answer's key of the command, or {@link #UNKNOWN}
     */
    public void write(String key, ApiError error, Format format, OutputStream to) throws IOException {
        AnswerOutput out = output(format, to);
        out.openAnswer(key);
        out.openList(UUID_LIST);
        out.closeList();
        out.number(ERROR_CODE, error.status());
        out.number(CAUSE, error.cause());
        out.text(ERROR_TEXT, error.text());
        out.closeAnswer(key);
    }

    private void writeListing(CommandDescriptor command, Answer.Listing listing, AnswerOutput out) throws IOException {
        List<? extends Record> items = listing.items();
        if (listing.count() > 0 || !items.isEmpty()) {
            out.number(COUNT, listing.count());
        }
        if (!items.isEmpty()) {
            forms.write(Name.of(command.object()), items, out);
        }
    }

    private void writeSingle(CommandDescriptor command, Record value, AnswerOutput out) throws IOException {
        if (command.object().isEmpty()) {
            forms.ofRecord(value.getClass()).writeFields(value, out);
        } else {
            forms.write(Name.of(command.object()), value, out);
        }
    }

    private AnswerOutput output(Format format, OutputStream to) throws IOException {
        if (format == Format.XML) {
            return new XmlOutput(to, CONTRACT);
        }
        return new JsonOutput(json.createGenerator(to));
    }
}
