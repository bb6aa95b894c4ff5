// The core's tsconfig maps `vscode` to this file. It is no module, so even a type-only import of `vscode`
// in src/core is a compile error.
declare const theCoreKnowsNoVscode: never;
