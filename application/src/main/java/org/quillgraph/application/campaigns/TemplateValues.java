package org.quillgraph.application.campaigns;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.campaigns.CampaignTemplate;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;

/** Reads off a template what its campaigns begin with: members that bear an attribute's name. */
final class TemplateValues {
    /** Of a campaign itself, whatever it was made from. */
    private static final Set<String> ITS_OWN =
            Set.of("id", "name", "status", "completedAt", "createdAt", "updatedAt", "version");

    private final EntityType campaign;

    TemplateValues(EntityType campaign) {
        this.campaign = campaign;
    }

    /** By component, as the record has it. */
    Map<String, Object> of(CampaignTemplate template) {
        Map<String, Object> values = new HashMap<>();
        template.defaultSettings()
                .ifPresent(_ -> values.put("campaignSettings", template.defaultSettings()));
        template.defaultSettings().ifPresent(json -> read(json, values));
        read(template.templateData(), values);
        return values;
    }

    private void read(Json json, Map<String, Object> values) {
        if (!(json.value() instanceof Map<?, ?> members)) {
            return;
        }
        for (RecordComponent component : campaign.record().getRecordComponents()) {
            Attribute attribute = campaign.findAttribute(component.getName());
            Object value = members.get(component.getName());
            if (attribute != null && value != null && !ITS_OWN.contains(attribute.name())) {
                Object carried = carried(attribute, value);
                boolean optional = component.getType() == Optional.class;
                values.put(attribute.name(), optional ? Optional.of(carried) : carried);
            }
        }
    }

    private static Object carried(Attribute attribute, Object value) {
        Object carried =
                switch (attribute.kind()) {
                    case STRING -> value instanceof String text ? text : null;
                    case INT -> value instanceof BigDecimal number ? whole(number) : null;
                    case ENUM -> constant(attribute.type(), value);
                    case STRING_LIST -> texts(value);
                    case JSON -> new Json(value);
                    case ID, LONG, DECIMAL, FLOAT, BOOLEAN, DATE_TIME, DATE -> null;
                };
        if (carried == null) {
            throw ProblemException.invalid(
                    "template",
                    "gives its campaigns a wrong %s, %s; mend its templateData or defaultSettings."
                            .formatted(attribute, value));
        }
        return carried;
    }

    private static @Nullable Integer whole(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Object constant(Class<?> type, Object name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable List<?> texts(Object value) {
        return value instanceof List<?> items && items.stream().allMatch(String.class::isInstance)
                ? items
                : null;
    }
}
