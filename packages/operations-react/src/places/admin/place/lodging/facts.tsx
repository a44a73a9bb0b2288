"use client"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Button, Code, Facts, Name } from "../../../../kernel/ui/index.js"
import type { Property } from "../../../types.js"
import { placesMessages } from "../../messages/en/places.js"
import { PropertyGroups } from "./groups.js"

/** What is sold at the place by the night, and the groups that it belongs to. */
export function PropertyFacts({ property, onEdit }: { property: Property; onEdit: (() => void) | undefined }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const { propertyType, rating, ratingScale, roomCount, checkInTime, checkOutTime, brandName } = property
  return (
    <>
      <Facts
        facts={[
          { label: t("places.propertyType"), value: words(`propertyType.${propertyType}`) ?? propertyType },
          { label: t("places.brand"), value: brandName ? <Name>{brandName}</Name> : undefined },
          { label: t("places.rating"), value: rating === null ? undefined : t("places.ratingOf", { rating, scale: ratingScale ?? 5 }) },
          { label: t("places.rooms"), value: roomCount === null ? undefined : String(roomCount) },
          { label: t("places.checkIn"), value: checkInTime ? <Code>{checkInTime}</Code> : undefined },
          { label: t("places.checkOut"), value: checkOutTime ? <Code>{checkOutTime}</Code> : undefined },
        ]}
      />
      {onEdit && (
        <div>
          <Button icon="edit" onClick={onEdit}>
            {t("places.editProperty")}
          </Button>
        </div>
      )}
      <PropertyGroups property={property} mayWrite={onEdit !== undefined} />
    </>
  )
}
