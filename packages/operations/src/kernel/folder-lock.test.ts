import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { lockFolder } from "./folder-lock.js"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "operations-lock-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, "operations.pid")

describe("a locked folder", () => {
  test("is refused a second time, until it is released", () => {
    const release = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(`${folder} is in use by this process.`)
    release()
    const again = lockFolder(folder)
    release()
    expect(() => lockFolder(folder)).toThrow("is in use")
    again()
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ["names a process that ended", JSON.stringify({ pid: 2 ** 22 - 1, token: "x", started: null })],
    ["names our own number from an earlier life", JSON.stringify({ pid: process.pid, token: "x", started: "another boot 1" })],
    ["names a living number that is another process by now", JSON.stringify({ pid: process.ppid, token: "x", started: "another boot 1" })],
    ["is broken", "{"],
    ["is empty", ""],
  ])("is taken over when its file %s", (_what, content) => {
    writeFileSync(file(), content)
    const release = lockFolder(folder)
    expect(JSON.parse(readFileSync(file(), "utf8"))).toMatchObject({ pid: process.pid })
    release()
    expect(readdirSync(folder)).toEqual([])
  })

  test("stays locked when its process lives and nothing says that it is another", () => {
    writeFileSync(file(), JSON.stringify({ pid: process.ppid, token: "x", started: null }))
    expect(() => lockFolder(folder)).toThrow(`is in use by process ${process.ppid}.`)
    expect(readdirSync(folder)).toEqual(["operations.pid"])
  })

  test("does not lose a new owner's file when the old one releases late", () => {
    const release = lockFolder(folder)
    writeFileSync(file(), JSON.stringify({ pid: process.ppid, token: "somebody else", started: null }))
    release()
    expect(readdirSync(folder)).toEqual(["operations.pid"])
  })
})
