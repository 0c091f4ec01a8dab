/** What keeps an emulator from running here at all: no Java, nothing to be fetched. Told without a stack. */
export class Unavailable extends Error {}
