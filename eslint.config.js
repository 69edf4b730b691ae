import lwcConfig from "@salesforce/eslint-config-lwc";
import slds from "@salesforce-ux/eslint-plugin-slds";
import globals from "globals";
import tseslint from "typescript-eslint";

const nodeCode = [
  "local-org/**/*.ts",
  "scripts/**/*.ts",
  "test/**/*.ts",
  "data/**/*.ts",
  "docs/**/*.ts"
];
const componentCode = ["force-app/**/lwc/**/*.ts"];

/** Rules of a preset, for some files only. */
const limitedTo = (files, configs) => configs.map((config) => ({ ...config, files }));

export default [
  {
    ignores: [
      "node_modules/",
      "/build/",
      ".cache/",
      ".local-org/",
      ".sf/",
      ".sfdx/",
      "coverage/",
      "force-app/**/lwc/**/*.js",
      "force-app/**/staticresources/*.js",
      "local-org/test/pages/fixture/",
      "local-org/test/metadata/checks/samples/",
      "test/metadata/ours/samples/",
      "**/*.d.ts"
    ]
  },
  ...limitedTo(componentCode, lwcConfig.configs.recommendedTs),
  {
    files: componentCode,
    rules: {
      // The TypeScript compiler checks these, knows type names, and is faster.
      "no-undef": "off",
      "no-unused-vars": "off",
      "import/default": "off",
      "import/named": "off",
      "import/namespace": "off"
    }
  },
  {
    files: ["force-app/**/__tests__/**/*.ts"],
    languageOptions: { globals: globals.jest },
    rules: { "@lwc/lwc/no-unexpected-wire-adapter-usages": "off" }
  },
  ...limitedTo(nodeCode, tseslint.configs.recommendedTypeChecked),
  {
    files: nodeCode,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
    },
    rules: {
      "max-lines": ["error", { max: 350, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["warn", { max: 60, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Values from HTTP and XML are narrowed where they enter; these rules repeat it at every step.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
      "@typescript-eslint/require-await": "off"
    }
  },
  {
    files: [...nodeCode.map((files) => files.replace("*.ts", "*.test.ts")), "test/**/*.ts"],
    rules: {
      // node:test's functions give promises that the runner awaits.
      "@typescript-eslint/no-floating-promises": "off",
      "max-lines-per-function": "off"
    }
  },
  ...limitedTo(["force-app/**/lwc/**/*.css"], slds.configs["flat/recommended-css"]),
  ...limitedTo(["force-app/**/lwc/**/*.html"], slds.configs["flat/recommended-html"])
];
