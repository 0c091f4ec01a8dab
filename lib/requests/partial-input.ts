/** What a test may expect of an input: any part of its objects, whole arrays, and asymmetric matchers anywhere. */

/**
 * A part of a command's input: of its objects at every depth. Texts, numbers, arrays, sets and binaries are compared as a
 * whole; a matcher such as `expect.any(String)` may stand anywhere. `object` where the command is given by name.
 */
export type PartialInput<Input> = Input extends Whole
  ? Input
  : Input extends object
    ? { readonly [Name in keyof Input]?: PartialInput<Input[Name]> | Asymmetric | undefined }
    : Input;

/** What is compared as a whole. */
type Whole =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Date
  | ArrayBufferView
  | ReadonlySet<unknown>
  | readonly unknown[];

/** A matcher such as `expect.any(String)`. */
interface Asymmetric {
  asymmetricMatch(actual: unknown): boolean;
}
