import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"

/** The bytes of a file as the package promises them: a mark in front, every field quoted, every line ended. */
export const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(`\uFEFF${rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n")}\r\n`)

/** What a person gets who chooses this from an open menu. */
export async function downloaded(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent("download")
  await page.getByRole("menuitem", { name, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
