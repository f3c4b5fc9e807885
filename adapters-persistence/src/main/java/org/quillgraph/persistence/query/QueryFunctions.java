package org.quillgraph.persistence.query;

import java.util.regex.Pattern;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;
import org.hibernate.type.BasicType;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.BasicTypeRegistry;
import org.hibernate.type.StandardBasicTypes;

/**
 * Teaches HQL the functions of the query core in the SQL of either database; {@link Functions}
 * calls them.
 */
public final class QueryFunctions implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        boolean postgres = contributions.getDialect() instanceof PostgreSQLDialect;
        Registry registry =
                new Registry(
                        contributions.getFunctionRegistry(),
                        contributions.getTypeConfiguration().getBasicTypeRegistry(),
                        postgres);
        conditions(registry);
        texts(registry);
        jsons(registry);
        figures(registry);
    }

    private static void conditions(Registry registry) {
        registry.add(
                "id_in",
                StandardBasicTypes.BOOLEAN,
                "(?1 = any(cast(string_to_array(?2, ',') as uuid[])))",
                "(?1 in (select value from json_each('[\"' || replace(?2, ',', '\",\"') || '\"]')))");
        registry.add(
                "time_bucket",
                StandardBasicTypes.INSTANT,
                "date_trunc(?2, ?1, ?4)",
                "quill_time_bucket(?1, ?2, ?3)");
    }

    private static void texts(Registry registry) {
        registry.add("fold", StandardBasicTypes.STRING, "quill_fold(?1)", "quill_fold(?1)");
        registry.add(
                "ends_with",
                StandardBasicTypes.BOOLEAN,
                "(right(?1, length(cast(?2 as text))) = cast(?2 as text))",
                "(substr(?1, -length(?2)) = ?2)");
        registry.add(
                "enum_order",
                StandardBasicTypes.INTEGER,
                "position(',' || ?1 || ',' in ?2)",
                "instr(?2, ',' || ?1 || ',')");
    }

    /**
     * On SQLite a place in JSON is canonical JSON text, as {@code ->} gives it; on PostgreSQL it is
     * {@code jsonb}.
     */
    private static void jsons(Registry registry) {
        registry.add(
                "json_member",
                StandardBasicTypes.STRING,
                "(?1 -> cast(?2 as text))",
                "(?1 -> ('$.' || json_quote(?2)))");
        registry.add(
                "json_member_or_element",
                StandardBasicTypes.STRING,
                // what is looked into stands there once, or a path of them would grow without end
                "(?1 #> array[cast(?2 as text)])",
                "(select coalesce(j.v -> ('$.' || json_quote(?2)), j.v -> cast(?2 as integer))"
                        + " from (select ?1 as v) j)");
        registry.add(
                "json_present",
                StandardBasicTypes.STRING,
                "nullif(?1, cast('null' as jsonb))",
                "nullif(?1, 'null')");
        registry.add(
                "json_equals", StandardBasicTypes.BOOLEAN, "(?1 = cast(?2 as jsonb))", "(?1 = ?2)");
        registry.add(
                "json_text",
                StandardBasicTypes.STRING,
                "((case when jsonb_typeof(?1) = 'string' then ?1 #>> '{}' end) collate \"C\")",
                "(case when json_type(?1) = 'text' then ?1 ->> '$' end)");
        registry.add(
                "json_compare",
                StandardBasicTypes.INTEGER,
                "cast(sign((case when jsonb_typeof(?1) = 'number' then cast(?1 #>> '{}' as numeric) end)"
                        + " - cast(?2 as numeric)) as integer)",
                "quill_json_compare(?1, ?2)");
        registry.add(
                "list_holds",
                StandardBasicTypes.BOOLEAN,
                "(?1 @> to_jsonb(cast(?2 as text)))",
                "(exists (select 1 from json_each(?1) item where item.value = ?2))");
        registry.add(
                "list_holds_any",
                StandardBasicTypes.BOOLEAN,
                "jsonb_exists_any(?1, array(select jsonb_array_elements_text(cast(?2 as jsonb))))",
                "(exists (select 1 from json_each(?1) item"
                        + " where item.value in (select sought.value from json_each(?2) sought)))");
    }

    /**
     * Decimals on SQLite are integers a million times too big, which these figures do not undo by
     * themselves.
     */
    private static void figures(Registry registry) {
        String average = "(cast(sum(?1) as double precision) / count(?1))";
        // total is a sum that knows no overflow
        registry.aggregate("average", average, "(total(?1) / count(?1))");
        registry.aggregate("average_decimal", average, "(total(?1) / 1000000.0 / count(?1))");
        for (String[] deviation :
                new String[][] {
                    {"sample_deviation", "stddev_samp"}, {"sample_variance", "var_samp"}
                }) {
            String postgres = rounded(deviation[1] + "(cast(?1 as numeric))");
            registry.aggregate(deviation[0], postgres, "quill_" + deviation[0] + "(?1, 0)");
            registry.aggregate(
                    deviation[0] + "_decimal", postgres, "quill_" + deviation[0] + "(?1, 6)");
        }
        String percentile =
                rounded("percentile_cont(cast(?2 as double precision)) within group (order by ?1)");
        registry.aggregate(
                "percentile", percentile, "round(percentile_cont(?1, cast(?2 as real)), 9)");
        registry.aggregate(
                "percentile_decimal",
                percentile,
                "round(percentile_cont(?1, cast(?2 as real)) / 1000000.0, 9)");
    }

    private static String rounded(String figure) {
        return "cast(round(cast(" + figure + " as numeric), 9) as double precision)";
    }

    private record Registry(
            SqmFunctionRegistry functions, BasicTypeRegistry types, boolean postgres) {

        <T> void add(String name, BasicTypeReference<T> type, String onPostgres, String onSqlite) {
            functions
                    .patternDescriptorBuilder(name, postgres ? onPostgres : onSqlite)
                    .setInvariantType(types.resolve(type))
                    // a pattern may pass over an argument that only the other database needs
                    .setExactArgumentCount(Math.max(arguments(onPostgres), arguments(onSqlite)))
                    .register();
        }

        private static int arguments(String pattern) {
            return Pattern.compile("\\?(\\d)")
                    .matcher(pattern)
                    .results()
                    .mapToInt(argument -> Integer.parseInt(argument.group(1)))
                    .max()
                    .orElse(0);
        }

        void aggregate(String name, String onPostgres, String onSqlite) {
            BasicType<Double> number = types.resolve(StandardBasicTypes.DOUBLE);
            functions
                    .patternAggregateDescriptorBuilder(name, postgres ? onPostgres : onSqlite)
                    .setInvariantType(number)
                    .register();
        }
    }
}
