import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** A field of an error's `details`, as its type says it. */
export interface DetailsField {
  name: string
  type: string
  optional: boolean
}

/** Reads from the types which fields the details of each code have. */
export function readDetails(): Map<string, DetailsField[]> {
  const file = join(root, "src/errors.ts")
  const config = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: fail,
  })
  const program = ts.createProgram([file], { ...config?.options, noEmit: true })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const alias = source?.statements.find((node) => ts.isTypeAliasDeclaration(node) && node.name.text === "OperationsErrorDetails")
  if (!alias) throw new Error("src/errors.ts has no type OperationsErrorDetails.")
  const fieldsOf = (type: ts.Type): DetailsField[] =>
    checker.getPropertiesOfType(type).map((property) => {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0
      const stated = checker.getTypeOfSymbol(property)
      const type = optional ? checker.getNonNullableType(stated) : stated
      return { name: property.name, type: checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation), optional }
    })
  const codes = checker.getPropertiesOfType(checker.getTypeAtLocation(alias))
  return new Map(codes.map((code) => [code.name, fieldsOf(checker.getTypeOfSymbol(code))]))
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"))
}
