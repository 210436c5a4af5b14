package dev.errata.library;

import dev.errata.entry.EntryId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class EntryIdColumn implements AttributeConverter<EntryId, String> {

    @Override
    public String convertToDatabaseColumn(EntryId id) {
        return id.toString();
    }

    @Override
    public EntryId convertToEntityAttribute(String text) {
        return EntryId.of(text);
    }
}
