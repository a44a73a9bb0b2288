import { spawn } from "node:child_process"
import { root } from "../support/root.js"

export type CommandOptions = {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** After this many minutes the command counts as hung and is ended. */
  minutes?: number
}

/** Runs a command with its output shown, and answers its exit code. */
export function command(program: string, args: string[], { cwd = root, env = {}, minutes = 15 }: CommandOptions = {}): Promise<number> {
  console.log(`$ ${[program, ...args].join(" ")}`)
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit"], detached: true })
    const endAll = (signal: NodeJS.Signals) => {
      try {
        if (child.pid) process.kill(-child.pid, signal)
      } catch {
        // it ended in the meantime
      }
    }
    const interrupted = () => {
      endAll("SIGTERM")
      process.exit(130)
    }
    process.once("SIGINT", interrupted)
    process.once("SIGTERM", interrupted)
    const limit = setTimeout(() => {
      console.error(`${program} did not end within ${minutes} minutes and was stopped.`)
      endAll("SIGKILL")
    }, minutes * 60_000)
    const settle = () => {
      clearTimeout(limit)
      process.off("SIGINT", interrupted)
      process.off("SIGTERM", interrupted)
    }
    child.once("error", (error) => {
      settle()
      reject(error)
    })
    child.once("exit", (code) => {
      settle()
      resolve(code ?? 1)
    })
  })
}
