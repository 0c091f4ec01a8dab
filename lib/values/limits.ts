/** Limits of values and items, as AWS documents them. Kilobytes are 1,024 bytes. */

/** An item, names and values together, inclusive. */
export const itemBytesMax = 409_600;

/** Scalars at this depth are stored, one level further down they are not; an attribute's own value is level 1. */
export const nestingLevelsMax = 32;

/** The older layer lets a value in ExpressionAttributeValues have a level more than any item. Measured in transactions. */
export const expressionValueLevelsMax: Readonly<Record<'older' | 'newer', number>> = {
  older: nestingLevelsMax + 1,
  newer: nestingLevelsMax,
};

export const attributeNameBytesMax = 65_535;

/** Of all names that stand behind `#placeholders` of a request, and of all values behind `:placeholders`. */
export const placeholderBytesMax = 2_097_152;

export const partitionKeyBytesMax = 2_048;

/** All sort key values of a key together. */
export const sortKeyBytesMax = 1_024;

/** Significant digits, zeros at both ends not counted. */
export const numberDigitsMax = 38;

/** Exponents of the first significant digit of a number: 1E-130 to 9.99E+125. */
export const numberExponentMin = -130;
export const numberExponentMax = 125;

/** The largest index that a path may have into a list: Java's largest integer. */
export const listIndexMax = 2_147_483_647;
