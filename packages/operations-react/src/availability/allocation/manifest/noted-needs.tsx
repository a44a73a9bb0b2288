"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, Dialog, Facts, Name, Panel } from "../../../kernel/ui/index.js"
import { useSlotTraveler } from "../../hooks/index.js"
import { manifestMessages } from "../messages/en/manifest.js"
import type { SlotTraveler } from "../types.js"

interface NeedsProps {
  traveler: SlotTraveler
  mayRead: boolean
}

/** That something is noted is shown to everybody, as codes and a mark; what it is takes the right and a press. */
export function NotedNeeds({ traveler, mayRead }: NeedsProps) {
  const t = useMessages(manifestMessages)
  const [open, setOpen] = useState(false)
  const { accessNeeds, accessibilityFlagged, dietaryFlagged } = traveler
  const noted = accessibilityFlagged || dietaryFlagged
  if (!noted && accessNeeds.length === 0) return null
  return (
    <span className="op-manifest-fact" data-column="needs">
      {accessNeeds.length > 0 && (
        <span className="op-badge" data-tone="info">
          <Code>{accessNeeds.join(" ")}</Code>
        </span>
      )}
      {noted && (
        <Button
          variant="ghost"
          icon="info"
          label={dietaryFlagged && !accessibilityFlagged ? t("manifest.dietary") : t("manifest.needsNoted")}
          disabledReason={mayRead ? undefined : t("manifest.hidden", { capability: "travelers.sensitive" })}
          onClick={() => setOpen(true)}
        />
      )}
      {open && <Noted traveler={traveler} onClose={() => setOpen(false)} />}
    </span>
  )
}

function Noted({ traveler, onClose }: { traveler: SlotTraveler; onClose: () => void }) {
  const t = useMessages(manifestMessages)
  const query = useSlotTraveler(traveler.id, { include: ["details"] })
  return (
    <Dialog open onClose={onClose} size="small" title={t("manifest.showNeeds")}>
      <Panel query={query}>
        {({ details, firstName, lastName }) => (
          <Facts
            facts={[
              { label: t("manifest.lastName"), value: <Name>{[firstName, lastName].filter(Boolean).join(" ")}</Name> },
              { label: t("manifest.needs"), value: details?.accessibilityNotes && <bdi>{details.accessibilityNotes}</bdi> },
              { label: t("manifest.dietary"), value: details?.dietaryNotes && <bdi>{details.dietaryNotes}</bdi> },
            ]}
          />
        )}
      </Panel>
    </Dialog>
  )
}
