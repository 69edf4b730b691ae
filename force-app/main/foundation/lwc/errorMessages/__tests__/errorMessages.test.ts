import { errorMessages } from "c/errorMessages";

describe("errorMessages", () => {
  it("reads a mutation's errors with the operation, field and code", () => {
    const errors = [
      {
        message: "The price is over the cap.",
        path: ["uiapi", "line0"],
        extensions: {
          errorCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
          fields: ["Proposed_Price__c"]
        }
      }
    ];
    expect(errorMessages(errors)).toEqual([
      {
        message: "The price is over the cap.",
        kind: "other",
        operation: "line0",
        field: "Proposed_Price__c"
      }
    ]);
  });

  it("tells objects and fields that the user may not read", () => {
    const message =
      "Validation error (FieldUndefined@[uiapi/query/Negotiation_Offer__c]) : Field 'Negotiation_Offer__c' in type 'RecordQuery' is undefined";
    expect(
      errorMessages([{ message, extensions: { ErrorType: "ValidationError" } }])[0]?.kind
    ).toBe("noAccess");
    expect(errorMessages({ status: 403, body: { message: "Forbidden" } })[0]?.kind).toBe(
      "noAccess"
    );
    expect(
      errorMessages([{ message: "no", errorCode: "INSUFFICIENT_ACCESS_OR_READONLY" }])[0]?.kind
    ).toBe("noAccess");
  });

  it("reads the UI API's field errors before its page message", () => {
    const error = {
      status: 400,
      body: {
        message: "An error occurred while trying to update the record. Please try again.",
        output: {
          errors: [
            {
              message: "The term ends before it starts.",
              errorCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION"
            }
          ],
          fieldErrors: {
            Name: [
              {
                message: "Complete this field.",
                errorCode: "REQUIRED_FIELD_MISSING",
                field: "Name"
              }
            ]
          }
        }
      }
    };
    expect(errorMessages(error)).toEqual([
      { message: "Complete this field.", kind: "other", field: "Name" },
      { message: "The term ends before it starts.", kind: "other" }
    ]);
  });

  it("falls back on the body's message when its lists are empty", () => {
    const error = {
      status: 404,
      body: { message: "Not found.", output: { errors: [], fieldErrors: {} } }
    };
    expect(errorMessages(error)).toEqual([{ message: "Not found.", kind: "other" }]);
  });

  it("reads REST lists, thrown errors, text and nested errors", () => {
    expect(errorMessages({ body: [{ message: "bad", errorCode: "MALFORMED_QUERY" }] })).toEqual([
      { message: "bad", kind: "other" }
    ]);
    expect(errorMessages(new TypeError("Failed to fetch"))).toEqual([
      { message: "Failed to fetch", kind: "offline" }
    ]);
    expect(errorMessages("plain")).toEqual([{ message: "plain", kind: "other" }]);
    expect(errorMessages({ errors: [{ message: "one" }, { message: "one" }] })).toEqual([
      { message: "one", kind: "other" }
    ]);
  });

  it("knows a repeated save by its duplicate value", () => {
    const message =
      "duplicate value found: Offer_External_Id__c duplicates value on record with id: a02000000000001";
    expect(errorMessages([{ message }])[0]?.kind).toBe("duplicate");
  });

  it("has no messages where there is no error", () => {
    expect(errorMessages(undefined)).toEqual([]);
    expect(errorMessages([])).toEqual([]);
  });
});
