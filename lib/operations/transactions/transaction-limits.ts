/** What transactions of reads and of writes have in common in numbers. */

/** Of everything that a transaction sends, or gets. */
export const transactionBytesMax: number = 4 * 1024 * 1024;

/** A transaction pays twice for every item: once to prepare, once to commit. Indexes are paid once. */
export const transactionFactor = 2;
