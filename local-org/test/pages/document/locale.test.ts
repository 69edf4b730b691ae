import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { i18nValues } from "../../../src/pages/document/locale.ts";

const values = (locale: string, language: string) =>
  i18nValues({ locale, language, timeZone: "Europe/Paris", currency: "EUR" });

describe("values of @salesforce/i18n", () => {
  test("American English", () => {
    const english = values("en_US", "en_US");
    assert.equal(english["locale"], "en-US");
    assert.equal(english["dateTime.shortDateFormat"], "M/d/yyyy");
    assert.equal(english["dateTime.mediumDateFormat"], "MMM d, yyyy");
    assert.equal(english["dateTime.longDateFormat"], "MMMM d, yyyy");
    assert.equal(english["dateTime.shortTimeFormat"], "h:mm a");
    assert.equal(english["number.decimalSeparator"], ".");
    assert.equal(english["firstDayOfWeek"], 1);
  });

  test("French", () => {
    const french = values("fr_FR", "fr");
    assert.equal(french["lang"], "fr");
    assert.equal(french["dateTime.shortDateFormat"], "dd/MM/yyyy");
    assert.equal(french["dateTime.mediumDateFormat"], "d MMM yyyy");
    assert.equal(french["dateTime.longDateFormat"], "d MMMM yyyy");
    assert.equal(french["dateTime.shortTimeFormat"], "HH:mm");
    assert.equal(french["number.decimalSeparator"], ",");
    assert.equal(french["firstDayOfWeek"], 2);
  });
});
