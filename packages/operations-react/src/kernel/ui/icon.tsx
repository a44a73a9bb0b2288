"use client"
import { useOperations } from "../context/context.js"
import { type IconName, iconPaths, mirrored } from "./icon-paths.js"

/** A shape beside a word. Never the only sign, so assistive technology does not hear it. */
export function Icon({ name }: { name: IconName }) {
  const Override = useOperations().components.Icon
  if (Override) return <Override name={name} />
  return (
    <svg className="op-icon" data-mirrored={mirrored.has(name) || undefined} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path className="op-icon-path" d={iconPaths[name]} />
    </svg>
  )
}
