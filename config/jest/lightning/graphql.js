/** The stub of sfdx-lwc-jest, with `gql` keeping its text and `executeMutation` as a mock. */
import { graphql as stub } from "@salesforce/sfdx-lwc-jest/src/lightning-stubs/graphql/graphql.js";

export const graphql = stub;
export const gql = (strings, ...values) =>
  strings.reduce((text, part, index) => text + part + (values[index] ?? ""), "");
export const executeMutation = jest.fn();
