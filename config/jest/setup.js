import { setup } from "@sa11y/jest";

setup();

// jsdom has no randomUUID; tests need it to differ, not to be hard to guess.
let uuids = 0;
crypto.randomUUID ??= () => `00000000-0000-4000-8000-${String((uuids += 1)).padStart(12, "0")}`;

afterEach(() => {
  while (document.body.firstChild) document.body.firstChild.remove();
  jest.clearAllMocks();
});
