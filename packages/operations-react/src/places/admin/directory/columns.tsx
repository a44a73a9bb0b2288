"use client"
import { useMemo } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, type GridColumn, Instant, Link, Name, StatusBadge } from "../../../kernel/ui/index.js"
import type { ListedPlace } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { codesOf } from "../shared/facts.js"
import { useKindWord } from "../shared/names.js"

/** Columns of the directory. */
export function usePlaceColumns(): readonly GridColumn<ListedPlace>[] {
  const t = useMessages(placesMessages)
  const word = useKindWord()
  return useMemo(
    () => [
      {
        id: "name",
        header: t("places.name"),
        sort: "name",
        width: "minmax(12rem, 1.6fr)",
        rowHeader: true,
        fixed: true,
        cell: ({ id, name }) => (
          <Link to={{ to: "place", id }}>
            <Name>{name}</Name>
          </Link>
        ),
      },
      { id: "kind", header: t("places.kind"), width: "8rem", cell: ({ kind }) => word(kind) },
      {
        id: "town",
        header: t("places.city"),
        width: "minmax(7rem, 0.8fr)",
        cell: ({ city, country }) => (
          <span className="op-cluster">
            {city && <Name>{city}</Name>}
            {country && <Code>{country}</Code>}
          </span>
        ),
      },
      {
        id: "codes",
        header: t("places.codes"),
        width: "minmax(7rem, 0.8fr)",
        cell: (place) => <Codes codes={codesOf(place)} />,
      },
      { id: "status", header: t("places.status"), width: "7rem", cell: ({ status }) => <StatusBadge kind="place" status={status} /> },
      {
        id: "used",
        header: t("places.used"),
        width: "6rem",
        align: "end",
        cell: ({ usage }) =>
          usage &&
          (usage.total > 0 ? (
            t("places.usedBy", usage)
          ) : (
            <span className="op-faint">
              <span aria-hidden="true">–</span>
              <span className="op-hidden">{t("places.unused")}</span>
            </span>
          )),
      },
      { id: "zone", header: t("places.zone"), width: "10rem", optional: true, cell: ({ timezone }) => timezone && <Code>{timezone}</Code> },
      {
        id: "changed",
        header: t("places.changed"),
        sort: "updatedAt",
        width: "9rem",
        optional: true,
        cell: ({ updatedAt }) => <Instant at={updatedAt} />,
      },
    ],
    [t, word],
  )
}

function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <span className="op-cluster">
      {codes.map((code) => (
        <Code key={code}>{code}</Code>
      ))}
    </span>
  )
}
