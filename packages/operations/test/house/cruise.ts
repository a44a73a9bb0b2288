import { createRequire } from "node:module"
import { join } from "node:path"
import { cruise, type IConfiguration, type ICruiseResult, type IViolation } from "dependency-cruiser"
import { root } from "../../../../scripts/support/root.js"

const configuration = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs")) as IConfiguration

export const ruleNames = (configuration.forbidden ?? []).map(({ name }) => name ?? "")

/** Applies the import rules of the workspace to the folders below `base`. */
export async function violationsBelow(base: string, folders: string[]): Promise<IViolation[]> {
  const { enhancedResolveOptions, ...options } = configuration.options ?? {}
  const ruleSet = { forbidden: configuration.forbidden }
  const { output } = await cruise(folders, { ...options, baseDir: base, validate: true, ruleSet }, enhancedResolveOptions)
  return (output as ICruiseResult).summary.violations
}

export const inWords = (violation: IViolation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`
