"use client"

export interface Segment<Id extends string> {
  id: Id
  label: string
}

/** One of a few, all in view: the pressed one is the choice. */
export function Segments<Id extends string>({
  label,
  items,
  value,
  onChange,
}: {
  label: string
  items: readonly Segment<Id>[]
  value: Id
  onChange: (id: Id) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there is none
    <div className="op-segments" role="group" aria-label={label}>
      {items.map(({ id, label: text }) => (
        <button key={id} type="button" className="op-segment" aria-pressed={id === value} onClick={() => onChange(id)}>
          {text}
        </button>
      ))}
    </div>
  )
}
