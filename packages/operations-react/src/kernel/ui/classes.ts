"use client"
import { useOperations } from "../context/context.js"

/** Joins class names, leaving out what is absent. */
export const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(" ")

/** The class of a slot: ours, and the host's from `classNames={{ slot: "…" }}`. */
export function useSlotClass(slot: string, ...extra: (string | false | undefined)[]): string {
  return classes(`op-${slot}`, useOperations().classNames[slot], ...extra)
}
