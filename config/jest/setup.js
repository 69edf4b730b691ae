import { setup } from "@sa11y/jest";

setup();

afterEach(() => {
  while (document.body.firstChild) document.body.firstChild.remove();
  jest.clearAllMocks();
});
