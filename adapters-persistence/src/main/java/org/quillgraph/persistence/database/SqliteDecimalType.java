package org.quillgraph.persistence.database;

import java.math.BigDecimal;
import org.quillgraph.domain.model.Rules;

/**
 * Decimals on SQLite, which has no exact type for them: {@code 0.25} is the integer 250000, a
 * millionth each.
 *
 * <p>Sums, minima and maxima are exact in the same measure; an average comes out of the database a
 * million times too big.
 */
final class SqliteDecimalType extends SqliteType<BigDecimal> {
    private static final long serialVersionUID = 1L;

    private final int code;

    SqliteDecimalType(int code) {
        super(BigDecimal.class);
        this.code = code;
    }

    @Override
    public int getJdbcTypeCode() {
        return code;
    }

    /**
     * A long where the millionths are whole and fit; otherwise the double nearest, for comparing
     * only.
     */
    @Override
    Object stored(BigDecimal value) {
        BigDecimal scaled = value.scaleByPowerOfTen(Rules.SCALE);
        boolean isWhole = scaled.signum() == 0 || scaled.stripTrailingZeros().scale() <= 0;
        return isWhole && scaled.precision() - scaled.scale() <= 18
                ? (Number) scaled.longValueExact()
                : (Number) scaled.doubleValue();
    }

    @Override
    BigDecimal read(Object stored) {
        BigDecimal value = new BigDecimal(stored.toString()).movePointLeft(Rules.SCALE);
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
