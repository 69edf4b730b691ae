/** JSON from the other side of a connection, which tests look into freely. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;
