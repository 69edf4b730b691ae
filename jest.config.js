import { jestConfig } from "@salesforce/sfdx-lwc-jest/config.js";

export default {
  ...jestConfig,
  roots: ["<rootDir>/force-app"],
  testMatch: ["**/__tests__/**/*.test.ts"],
  resolver: "<rootDir>/config/jest/resolver.cjs",
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, "<rootDir>/config/jest/setup.js"],
  moduleNameMapper: { "^lightning/(graphql)$": "<rootDir>/config/jest/lightning/$1.js" }
};
