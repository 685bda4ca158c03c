import { join } from "node:path";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const typeScript = ["{src,scripts,test}/**/*.ts"];

// Paths are from the root, where `npm run lint` runs with `--config scripts/eslint.config.js`.
export default defineConfig(
  // A rule that is wrong is changed here, for everybody and with its reason; no comment switches one off in a file.
  { linterOptions: { noInlineConfig: true } },
  {
    files: [...typeScript, "openapi/rules/*.js"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: join(import.meta.dirname, "..") } },
    rules: {
      eqeqeq: "error",
      "no-duplicate-imports": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // Numbers read well in messages; objects, which print as [object Object], stay forbidden.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => stop()` is the shortest way to write a callback whose value nobody reads.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // `void` is what a call gives whose answer has no body, and stands where any other answer's type would.
      "@typescript-eslint/no-invalid-void-type": "off",
      // An error's own properties are exactly what `toJSON` spreads.
      "@typescript-eslint/no-misused-spread": "off",
      // Objects are closures here; only the error classes have a `this`.
      "@typescript-eslint/unbound-method": "off",
      // A type argument that repeats the default still tells the reader which one is meant.
      "@typescript-eslint/no-unnecessary-type-arguments": "off",
      // The compiler says it already, for locals and parameters alike.
      "@typescript-eslint/no-unused-vars": "off",
    },
  },
  {
    // Tests and scripts read descriptions, reports and answers as they are: a wrong guess about them fails at once and visibly.
    files: ["{scripts,test}/**/*.ts"],
    rules: {
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // Operations that their vendor removes are called and documented until then.
      "@typescript-eslint/no-deprecated": "off",
    },
  },
  {
    // Assertions about types use types in ways in which no program would.
    files: ["scripts/contract/sources/verdict.ts", "test/types/**/*.ts"],
    rules: {
      "@typescript-eslint/await-thenable": "off",
      "@typescript-eslint/no-empty-object-type": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/return-await": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "MemberExpression[property.name=/^(any|timeout)$/]:matches([object.name='AbortSignal'], [object.property.name='AbortSignal'])",
          message:
            "AbortSignal.any and AbortSignal.timeout keep listeners and timers alive on a long-lived signal. Use an AbortController and a timer of your own, and remove both in `finally`.",
        },
        {
          selector: "ExportDefaultDeclaration",
          message: "A default export has another name in every file that imports it. Export by name.",
        },
      ],
    },
  },
  {
    // Printed by a program: its form is tested where it is printed, so only what would hurt a caller is looked for.
    files: ["generated/**/*.ts"],
    extends: [tseslint.configs.base],
    rules: { "@typescript-eslint/no-explicit-any": "error" },
  },
);
