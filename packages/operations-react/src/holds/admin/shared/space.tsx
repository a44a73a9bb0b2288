"use client"
import { Code, Name } from "../../../kernel/ui/index.js"
import { useFunctionSpace } from "../../../places/hooks/index.js"

/** A function space by its name. */
export function SpaceName({ id }: { id: `fnsp_${string}` }) {
  const { data } = useFunctionSpace(id)
  return data ? <Name>{data.name}</Name> : <Code>{id}</Code>
}
