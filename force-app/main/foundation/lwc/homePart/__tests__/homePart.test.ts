import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import HomePart from "c/homePart";

const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[]): void;
};

/** A part that keeps what it was shown. */
class Shown extends HomePart<object> {
  static readonly answers: object[] = [];
  static part: Shown | undefined;

  override connectedCallback(): void {
    Shown.part = this;
  }
  protected override show(data: object): void {
    Shown.answers.push(data);
  }
}

beforeEach(() => {
  Shown.answers.length = 0;
  document.body.appendChild(createElement("c-home-part", { is: Shown as never }));
});

it("hands over each answer", () => {
  wire.emit({ uiapi: {} });
  expect(Shown.answers).toEqual([{ uiapi: {} }]);
  expect(Shown.part?.errors).toBeUndefined();
});

it("keeps an error, but none of missing access", () => {
  wire.emitErrors([{ message: "Down" }]);
  expect(Shown.part?.errors).toHaveLength(1);
  wire.emitErrors([{ message: "Cannot query field 'Key_Account_Plan__c'" }]);
  expect(Shown.part?.errors).toBeUndefined();
});
