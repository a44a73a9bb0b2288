"use client"
import { PlaceName } from "../../../availability/admin/shared/scope/place-name.js"
import { Link, Name } from "../../../kernel/ui/index.js"

interface StopProps {
  placeId: `plac_${string}` | null
  /** The name where the server sent it along. */
  name?: string | null
  text: string | null
}

/** Where somebody is fetched or brought to: a place by its name, or what was written. */
export function Stop({ placeId, name, text }: StopProps) {
  if (placeId && name)
    return (
      <Link to={{ to: "place", id: placeId }}>
        <Name>{name}</Name>
      </Link>
    )
  if (placeId) return <PlaceName id={placeId} />
  return text ? <Name>{text}</Name> : <span className="op-faint">–</span>
}
