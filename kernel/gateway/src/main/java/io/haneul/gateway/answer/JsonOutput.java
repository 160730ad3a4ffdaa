package io.haneul.gateway.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes an answer as JSON. */
final class JsonOutput implements AnswerOutput {
    private final JsonGenerator json;

    JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void openAnswer(String key) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart(key);
    }

    @Override
    public void closeAnswer(String key) throws IOException {
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    @Override
    public void openObject(Name name) throws IOException {
        name(name);
        json.writeStartObject();
    }

    @Override
    public void closeObject(Name name) throws IOException {
        json.writeEndObject();
    }

    @Override
    public void openList(Name name) throws IOException {
        name(name);
        json.writeStartArray();
    }

    @Override
    public void closeList() throws IOException {
        json.writeEndArray();
    }

    @Override
    public void text(Name name, String value) throws IOException {
        name(name);
        json.writeString(value);
    }

    @Override
    public void number(Name name, long value) throws IOException {
        name(name);
        json.writeNumber(value);
    }

    @Override
    public void number(Name name, double value) throws IOException {
        name(name);
        json.writeNumber(value);
    }

    @Override
    public void number(Name name, BigDecimal value) throws IOException {
        name(name);
        json.writeNumber(value);
    }

    @Override
    public void flag(Name name, boolean value) throws IOException {
        name(name);
        json.writeBoolean(value);
    }

    private void name(Name name) throws IOException {
        if (!json.getOutputContext().inArray()) {
            json.writeFieldName(name.json());
        }
    }
}
