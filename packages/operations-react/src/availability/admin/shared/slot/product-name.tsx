"use client"
import { useNeighbour } from "../../../../kernel/hooks/index.js"
import { Code, Link, Name } from "../../../../kernel/ui/index.js"

interface ProductNameProps {
  productId: string
  optionId: string | null
  /** Without the host's own link, inside something that is pressed as a whole. */
  plain?: boolean
  /** On one line, inside a sentence. */
  inline?: boolean
}

/** Product and, below it, its option: by the host's names, else by their ids. */
export function ProductName({ productId, optionId, plain = false, inline = false }: ProductNameProps) {
  const product = useNeighbour("products", productId)
  const text = product.named ? <Name>{product.name}</Name> : <Code>{product.name}</Code>
  return (
    <span className={inline ? "op-cluster" : "op-stacked"}>
      <span className="op-ellipsis">{product.href && !plain ? <Link to={product.href}>{text}</Link> : text}</span>
      {optionId && <OptionName id={optionId} />}
    </span>
  )
}

function OptionName({ id }: { id: string }) {
  const option = useNeighbour("options", id)
  return <span className="op-faint op-ellipsis">{option.named ? <Name>{option.name}</Name> : <Code>{option.name}</Code>}</span>
}
