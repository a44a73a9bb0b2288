import type { FacilityRow } from "../contract.js"

type Address = Pick<FacilityRow, "addressLine1" | "addressLine2" | "city" | "region" | "postalCode" | "country">

/** An address on one line, as envelopes of most countries have it: street, postal code and city, region, country. Null without any part. */
export function formatAddress({ addressLine1, addressLine2, city, region, postalCode, country }: Address): string | null {
  const town = [postalCode, city].filter(Boolean).join(" ")
  const parts = [addressLine1, addressLine2, town, region === city ? null : region, country].filter(Boolean)
  return parts.length > 0 ? parts.join(", ") : null
}
