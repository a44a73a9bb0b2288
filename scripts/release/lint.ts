import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { readBytes, type Tarball } from "./pack.js"

/** What publint finds in a tarball, as sentences. */
export async function publintFindings(tarball: Tarball): Promise<string[]> {
  const bytes = readBytes(tarball)
  const data = new Uint8Array(bytes).buffer
  const { messages, pkg } = await publint({ pack: { tarball: data }, strict: true })
  return messages.map((message) => `${tarball.name}: ${formatMessage(message, pkg, { color: false }) ?? message.code}`)
}

/** What "are the types wrong" finds for importers that are ES modules; this workspace publishes nothing else. */
export async function typesFindings(tarball: Tarball): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(readBytes(tarball)), { excludeEntrypoints: [/\.(css|json)$/] })
  if (result.types === false) return [`${tarball.name}: has no types`]
  return result.problems.filter(concernsEsm).map((problem) => `${tarball.name}: ${JSON.stringify(problem)}`)
}

function concernsEsm(problem: Problem): boolean {
  if ("resolutionKind" in problem) return problem.resolutionKind === "node16-esm" || problem.resolutionKind === "bundler"
  return !("resolutionOption" in problem) || problem.resolutionOption !== "node10"
}
