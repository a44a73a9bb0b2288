import type { TranslationOf } from "../define.js"
import type { errorMessages } from "./en.js"

/** German sentences of the refusals. */
export const errorMessagesDe: TranslationOf<typeof errorMessages> = {
  "error.actor_not_assigned": "Sie sind für diese Fahrt nicht eingeteilt.",
  "error.allocation_already_met": "{filled, number} von {quantity, number} sind eingeteilt, es wird niemand mehr gebraucht.",
  "error.allocation_ambiguous": "Die Buchung hat hier mehrfach Plätze ({allocationIdsCount, number}). Wählen Sie, welche gemeint sind.",
  "error.allocation_booking_missing": "Diese Reservierung hat noch keine Buchung und kann daher nicht allein bestätigt werden.",
  "error.allocation_exists": "Diese Buchung hat bereits {pax, plural, one {# Platz} other {# Plätze}} auf diesem Termin.",
  "error.allocation_family_conflict": "Eine Person kann in jedem Reiseabschnitt nur ein Zimmer und einen Sitzplatz haben.",
  "error.allocation_not_found": "Diese Plätze gibt es nicht mehr.",
  "error.allocation_pax_below_named":
    "{named, plural, one {# Person ist} other {# Personen sind}} hier namentlich erfasst, daher ist eine Verkleinerung auf {pax, number} nicht möglich. Entfernen Sie zuerst jemanden.",
  "error.allocation_pax_conflict":
    "Die Buchung hat hier jetzt {pax, plural, one {# Platz} other {# Plätze}}. Laden Sie neu und versuchen Sie es erneut.",
  "error.allocation_quantity_below_filled": "{filled, number} sind eingeteilt, {wanted, number} können also nicht genügen.",
  "error.allocation_resource_in_use":
    "{travelerIdsCount, plural, one {Hier ist jemand zugeteilt.} other {Hier sind # Personen zugeteilt.}} Verlegen Sie sie zuerst.",
  "error.allocation_resource_not_found": "Dieses Zimmer oder dieser Sitzplatz existiert nicht mehr.",
  "error.allocation_status_conflict": "Diese Plätze sind bereits {status}, daher ist das nicht möglich.",
  "error.asset_in_use": "Noch in Verwendung für {commitments, plural, one {# Einsatz} other {# Einsätze}}.",
  "error.asset_not_found": "Diese Ressource oder dieser Raum existiert nicht mehr.",
  "error.assignment_blocked":
    "Etwas spricht gegen diese Einteilung. Lesen Sie, was gefunden wurde, oder nennen Sie einen Grund, wo einer genügt.",
  "error.assignment_conflict":
    "Inzwischen hat jemand anderes Personen verlegt. Es wurde nichts verlegt; sehen Sie noch einmal nach und wiederholen Sie es.",
  "error.assignment_not_found": "Diese Einteilung existiert nicht mehr.",
  "error.assignment_not_live": "Diese Einteilung ist beendet, es gibt nichts mehr zu beantworten.",
  "error.assignment_not_started": "Der Einsatz beginnt um {startsAt}. Erst danach kann er abgeschlossen werden.",
  "error.assignment_pinned":
    "{travelerIdsCount, plural, one {Diese Person ist} other {Diese Personen sind}} auf einem Platz fixiert. Lösen Sie zuerst die Fixierung oder nennen Sie einen Grund.",
  "error.assignment_status_conflict": "Die Einteilung hat den Status „{status}“, daher ist das nicht möglich.",
  "error.batch_refused": "Es wurde nichts geändert. Gefundene Probleme: {violationsCount, number}.",
  "error.body_too_large": "Das ist mehr, als auf einmal gesendet werden kann.",
  "error.calendar_feed_not_found": "Unter dieser Adresse gibt es keinen Kalender.",
  "error.checkpoint_not_found": "Dieser Kontrollpunkt gehört nicht zur Fahrt.",
  "error.closeout_exists": "Derselbe Verkaufsstopp gilt bereits.",
  "error.closeout_not_found": "Dieser Verkaufsstopp existiert nicht mehr.",
  "error.closeout_occurrences_overlap": "Die Sperre vom {date} überschneidet sich mit der vorherigen.",
  "error.closeout_recurrence_unbounded":
    "Eine wiederholte Sperre braucht ein Ende: höchstens {limit, number}-mal innerhalb von {years, number} Jahren.",
  "error.closeout_reopened":
    "Dieser Verkaufsstopp wurde am {reopenedAt} aufgehoben und kann nicht mehr geändert werden. Legen Sie einen neuen an.",
  "error.closeout_scope_missing":
    "Geben Sie an, was gesperrt werden soll: ein Produkt, eine Variante, eine Regel, ein Ort oder ein einzelner Termin.",
  "error.code_taken": "Das Kürzel „{code}“ ist bereits vergeben.",
  "error.concurrent_update":
    "Dieselben Datensätze wurden gerade anderweitig geändert. Es wurde nichts geschrieben; bitte versuchen Sie es erneut.",
  "error.constraint_violated": "Die Datenbank hat diese Änderung abgelehnt. Es wurde nichts geschrieben.",
  "error.coordinates_out_of_range":
    "Breite {latitude}, Länge {longitude} liegt nicht auf der Erde. Prüfen Sie, ob die beiden vertauscht wurden.",
  "error.database_missing": "Der Server ist nicht eingerichtet: Er hat keine Datenbank.",
  "error.deadline_past": "Diese Frist ist bereits abgelaufen ({dueAt}).",
  "error.dispatch_assignment_not_found": "Diese Einteilung existiert nicht mehr.",
  "error.dispatch_closed": "Diese Fahrt ist beendet ({status}) und nimmt keine Änderungen mehr an.",
  "error.dispatch_in_progress": "Die Fahrgäste sind bereits an Bord, der Plan kann nicht mehr verschoben werden.",
  "error.dispatch_in_use": "Nur ein Entwurf, mit dem noch nichts geschehen ist, kann gelöscht werden. Sagen Sie die Fahrt stattdessen ab.",
  "error.dispatch_is_draft": "Ein Entwurf hat weder Fahrzeug noch Fahrer. Planen Sie ihn zuerst ein.",
  "error.dispatch_not_found": "Diese Fahrt existiert nicht mehr.",
  "error.driver_in_use": "Zu diesem Fahrer gibt es eine Historie. Setzen Sie ihn stattdessen inaktiv.",
  "error.driver_not_found": "Diesen Fahrer gibt es nicht mehr.",
  "error.edit_scope_unsupported": "Diese Änderung kann nicht auf die anderen Termine der Regel übertragen werden.",
  "error.empty_patch": "Es wurde nichts geändert.",
  "error.event_in_future":
    "Das liegt mehr als fünf Minuten in der Zukunft. Erfassen Sie, was geschehen ist, und prüfen Sie die Uhr des Geräts.",
  "error.event_not_allowed": "Das dürfen Fahrer und Reiseleiter nicht erfassen. Das macht die Disposition.",
  "error.event_out_of_order": "Das läge vor dem Schritt, auf den es folgt ({after}).",
  "error.event_reserved": "Dafür gibt es eine eigene Aktion.",
  "error.feature_code_taken": "Der Ort hat das Merkmal „{code}“ bereits.",
  "error.feature_not_found": "Dieses Merkmal existiert nicht mehr.",
  "error.forbidden": "Das dürfen Sie nicht. Wenden Sie sich an die Person, die bei Ihnen Rechte vergibt.",
  "error.function_space_not_found": "Dieser Raum existiert nicht mehr.",
  "error.generation_blocked":
    "{unusable, plural, one {# Start kann} other {# Starts können}} wegen eines Verkaufsstopps oder einer Zeitumstellung nicht angelegt werden. Für diese Regel wurde nichts erzeugt.",
  "error.generation_too_large":
    "Das wären {slots, number} Termine; höchstens {maxSlots, number} werden auf einmal angelegt. Wählen Sie einen kürzeren Zeitraum. Es wurde nichts erzeugt.",
  "error.group_hierarchy_cycle": "Eine Gruppe kann nicht unter sich selbst stehen. Wählen Sie eine andere übergeordnete Gruppe.",
  "error.hold_already_backed":
    "Diese Reservierung hat ihre Kapazität bereits ({backing}). Ändern Sie ihre Nächte, oder stornieren Sie sie und legen Sie eine neue an.",
  "error.hold_already_converted": "Aus dieser Reservierung ist bereits eine Buchung geworden.",
  "error.hold_below_used":
    "Für {night} sind {pickedUp, number} abgerufen und {released, number} freigegeben, daher können nicht nur {held, number} reserviert sein.",
  "error.hold_capacity_unavailable": "Am {night} sind noch {available, number} frei, angefragt sind {wanted, number}.",
  "error.hold_expired": "Diese Reservierung ist verfallen. Ihre Plätze können inzwischen anderweitig verkauft sein.",
  "error.hold_extension_exhausted": "Diese Reservierung gilt bereits bis {limit}, länger ist nicht möglich.",
  "error.hold_has_pickups": "Teile dieser Reservierung sind bereits abgerufen. Machen Sie zuerst die Abrufe rückgängig.",
  "error.hold_night_missing": "Diese Reservierung umfasst nicht alle diese Nächte.",
  "error.hold_not_due": "Diese Reservierung ist noch nicht verfallen.",
  "error.hold_not_found": "Diese Reservierung existiert nicht mehr.",
  "error.hold_pickup_conflict": "Der Schlüssel „{pickupKey}“ steht bereits für einen anderen Abruf. Wählen Sie einen anderen.",
  "error.hold_pickup_in_use": "Auf diesem Abruf stehen Reisende. Nehmen Sie sie zuerst herunter.",
  "error.hold_shape_invalid": "Diese Felder passen nicht zusammen: {fields}.",
  "error.hold_status_conflict": "Diese Reservierung hat den Status „{status}“, daher ist das nicht möglich.",
  "error.hold_token_conflict": "Diese Reservierung gehört jemand anderem.",
  "error.hold_units_unavailable":
    "Von dieser Reservierung sind am {night} noch {remaining, number} übrig, angefragt sind {wanted, number}.",
  "error.hold_waitlisted": "Dies ist eine zweite Option, für die noch nichts reserviert ist. Lassen Sie sie zuerst nachrücken.",
  "error.http_error": "Der Server hat unerwartet geantwortet. Bitte versuchen Sie es erneut.",
  "error.idempotency_key_reused": "Das wurde bereits mit anderem Inhalt gesendet. Laden Sie neu und versuchen Sie es erneut.",
  "error.identifier_invalid": "„{value}“ hat nicht die Form von {scheme}: {expected}.",
  "error.identifier_taken": "{scheme} „{value}“ gehört bereits zu {ownerName}. Vielleicht ist es derselbe Ort.",
  "error.import_too_large": "Die Datei hat {given} {unit}; ein Import nimmt höchstens {limit} an.",
  "error.import_unreadable": "Die Datei ist nicht lesbar. Speichern Sie sie als CSV in UTF-8.",
  "error.incident_not_found": "Dieser Vorfall existiert nicht mehr.",
  "error.internal_error": "Auf dem Server ist ein Fehler aufgetreten. Es wurde nichts geschrieben; bitte versuchen Sie es erneut.",
  "error.invalid_id": "Diese ID ist von der falschen Art.",
  "error.invalid_range": "Der Zeitraum von {from} bis {to} endet vor seinem Anfang oder ist zu lang.",
  "error.invalid_request": "Etwas im Formular stimmt nicht. Sehen Sie sich die Felder unten an.",
  "error.layout_capacity_exceeded":
    "In der Bestuhlung {layout} fasst der Raum {capacity, number} Personen, erwartet werden {attendees, number}.",
  "error.layout_invalid": "Der Sitzplan ist nicht stimmig: {reason}",
  "error.layout_not_supported": "Die Bestuhlung {layout} ist in diesem Raum nicht möglich.",
  "error.leg_not_found": "Dieser Halt gehört nicht zur Fahrt.",
  "error.legs_out_of_order": "Die Zeiten der Halte laufen rückwärts. Ordnen Sie sie nach der Zeit.",
  "error.member_exists": "Das ist bereits ein Mitglied.",
  "error.member_not_found": "Diese Mitgliedschaft existiert nicht mehr.",
  "error.merge_conflict":
    "Beide Orte haben einen Eintrag in {table}, von dem ein Ort nur einen haben kann. Entscheiden Sie, welcher bleibt, und führen Sie dann erneut zusammen.",
  "error.merge_with_self": "Ein Ort kann nicht mit sich selbst zusammengeführt werden. Wählen Sie einen anderen.",
  "error.movement_not_found": "Diese Bewegung gibt es in der Reservierung nicht.",
  "error.network_error": "Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.",
  "error.no_show_too_early": "Die Abholung ist für {scheduledAt} geplant; vorher ist niemand ein No-show.",
  "error.nonexistent_local_time": "{local} gibt es in {timezone} nicht: Die Zeitumstellung überspringt diese Zeit. Wählen Sie eine andere.",
  "error.nothing_to_dispatch":
    "Es ist niemand mehr zu befördern: {served, plural, one {# Person ist} other {# Personen sind}} bereits auf Fahrten.",
  "error.operator_in_use": "Zu diesem Betreiber gibt es Fahrzeuge, Fahrer oder eine Historie. Setzen Sie ihn stattdessen inaktiv.",
  "error.operator_not_found": "Diesen Betreiber gibt es nicht mehr.",
  "error.option_too_late": "Die Option würde bis {expiresAt} gelten, das Kontingent beginnt aber spätestens am {limit}.",
  "error.parent_invalid": "Hier können keine Sitzplätze hinzugefügt werden: Es ist kein freies Fahrzeug des Termins.",
  "error.parent_not_divisible": "Der größere Raum ist nicht teilbar. Kennzeichnen Sie ihn zuerst als teilbar.",
  "error.passenger_exists": "Diese Person ist bereits auf der Fahrt.",
  "error.passenger_not_found": "Dieser Fahrgast ist nicht auf der Fahrt.",
  "error.pickup_capacity_below_taken":
    "{taken, plural, one {# Person hat} other {# Personen haben}} diesen Halt gewählt, daher kann er nicht nur {capacity, plural, one {# Platz} other {# Plätze}} haben.",
  "error.pickup_capacity_exceeded":
    "{available, plural, =0 {An diesem Halt ist kein Platz mehr frei} one {An diesem Halt ist nur noch # Platz frei} other {An diesem Halt sind nur noch # Plätze frei}}; angefragt sind {requested, number}.",
  "error.pickup_closed": "Dieser Halt ist geschlossen.",
  "error.pickup_custom_not_allowed": "Bei diesem Termin wählen die Reisenden einen seiner Halte.",
  "error.pickup_group_not_found": "Diese Abholgruppe existiert nicht mehr.",
  "error.pickup_in_use":
    "{taken, plural, one {# Person hat} other {# Personen haben}} diesen Halt gewählt. Geben Sie ihnen einen anderen, oder schließen Sie ihn.",
  "error.pickup_order_stale": "Die Halte haben sich inzwischen geändert. Sehen Sie sie noch einmal an und ordnen Sie sie erneut.",
  "error.pickup_past_cutoff": "Dieser Halt konnte bis {cutoffAt} gewählt werden.",
  "error.pickup_point_in_use":
    "{groupIdsCount, plural, one {# Gruppe} other {# Gruppen}} und {slotPickups, plural, one {# Termin} other {# Termine}} nutzen diesen Abholpunkt. Setzen Sie ihn stattdessen inaktiv.",
  "error.pickup_point_not_found": "Dieser Abholpunkt existiert nicht mehr.",
  "error.pickup_point_unsuitable":
    "Dieser Abholpunkt passt hier nicht: Er ist inaktiv, für ein anderes Produkt oder für eine andere Art von Halt.",
  "error.place_archived": "Dieser Ort wurde am {archivedAt} archiviert. Stellen Sie ihn zuerst wieder her, oder wählen Sie einen anderen.",
  "error.place_hierarchy_cycle": "Ein Ort kann nicht unter sich selbst stehen. Wählen Sie einen anderen übergeordneten Ort.",
  "error.place_hierarchy_too_deep": "Der Ortsbaum hätte {levels, number} Ebenen; höchstens {limit, number} sind möglich.",
  "error.place_in_use":
    "Dieser Ort wird noch in {total, plural, one {# Datensatz} other {# Datensätzen}} verwendet. Öffnen Sie seine Verwendungen, um zu sehen, in welchen.",
  "error.place_merged":
    "Dieser Ort wurde mit einem anderen zusammengeführt und kann nicht geändert werden. Arbeiten Sie mit dem anderen weiter.",
  "error.place_not_found": "Dieser Ort existiert nicht mehr.",
  "error.plan_stale": "Der Termin hat sich geändert, seit dieser Plan erstellt wurde. Bitte sehen Sie sich den neuen Plan an.",
  "error.plate_taken": "Das Kennzeichen {plate} gehört zu einem anderen Fahrzeug.",
  "error.pool_exhausted": "Niemand ist frei und passt. Geprüft: {membersCount, number}.",
  "error.pool_in_use":
    "In Verwendung: Anforderungen {requirements, number}, Termine {allocations, number}. Setzen Sie ihn stattdessen inaktiv.",
  "error.pool_member_not_found": "Dieses Mitglied ist nicht mehr im Pool.",
  "error.pool_not_found": "Dieser Pool existiert nicht mehr.",
  "error.property_exists": "Dieser Ort hat bereits Unterkunftsdaten. Ändern Sie stattdessen diese.",
  "error.property_group_in_use":
    "Unter dieser Gruppe {groupIdsCount, plural, one {steht noch # Gruppe} other {stehen noch # Gruppen}}. Verschieben Sie sie zuerst.",
  "error.property_group_not_found": "Diese Gruppe existiert nicht mehr.",
  "error.property_not_found": "Diese Unterkunft existiert nicht mehr.",
  "error.qualification_overlap": "Die Qualifikation {code} gilt zur selben Zeit zweimal.",
  "error.recurrence_invalid": "Die Wiederholung ist nicht lesbar. Sehen Sie sich die Markierungen unten an.",
  "error.recurrence_needs_start_time": "Eine stündliche oder minütliche Wiederholung braucht eine Startzeit.",
  "error.recurrence_never_occurs":
    "Diese Wiederholung ergibt innerhalb von {years, plural, one {# Jahr} other {# Jahren}} ab {anchorDate} kein Datum.",
  "error.recurrence_too_dense":
    "Diese Wiederholung hat in dieser Zeit mehr als {limit, number} mögliche Starts. Machen Sie sie weniger dicht oder den Zeitraum kürzer.",
  "error.release_steps_not_descending":
    "Eine spätere Stufe würde {keepPercent, number} % behalten, mehr als die {before, number} % der Stufe davor.",
  "error.release_steps_not_supported": "Nur Zimmerkontingente werden in Stufen kleiner. Nutzen Sie hier einen Cut-off.",
  "error.requirement_exists": "Die Rolle {role} ist hier bereits angefordert. Ändern Sie stattdessen diese Anforderung.",
  "error.requirement_not_found": "Diese Anforderung existiert nicht mehr.",
  "error.resource_allocation_in_use": "Bereits eingeteilt: {filled, number}. Geben Sie sie zuerst frei.",
  "error.resource_allocation_not_found": "Dieser Termin hat diesen Bedarf nicht mehr.",
  "error.resource_allocation_status_conflict": "Dieser Bedarf hat den Status „{status}“, daher ist das nicht möglich.",
  "error.resource_blocked": "Dieses Zimmer oder dieser Sitzplatz ist gesperrt.",
  "error.resource_capacity_below_assigned":
    "{assigned, plural, one {# Person ist} other {# Personen sind}} darin, daher ist eine Verkleinerung auf {capacity, number} nicht möglich.",
  "error.resource_capacity_exhausted":
    "Der Platz reicht nicht. {kind}: {available} von {capacity} Plätzen sind frei, {requested} werden gewünscht.",
  "error.resource_closed":
    "Zu dieser Zeit gesperrt. Wählen Sie eine andere Ressource oder Zeit, oder begründen Sie eine Ausnahme, wo das angeboten wird.",
  "error.resource_closeout_cancelled": "Diese Sperrzeit wurde aufgehoben. Legen Sie eine neue an.",
  "error.resource_closeout_conflict":
    "In dieser Zeit gibt es Einsätze: {affectedCount, number}. Behalten Sie sie, geben Sie sie frei, oder verlegen Sie sie zuerst.",
  "error.resource_closeout_not_found": "Diese Sperrzeit existiert nicht mehr.",
  "error.resource_double_booked":
    "Zu dieser Zeit bereits durch einen anderen Einsatz belegt. Für Doppelbelegungen gibt es keine Ausnahme: Wählen Sie eine andere Ressource oder Zeit.",
  "error.resource_has_children":
    "Dieses Fahrzeug hat {children, plural, one {# Sitzplatz. Löschen Sie ihn} other {# Sitzplätze. Löschen Sie sie}} zusammen mit dem Fahrzeug.",
  "error.resource_hold_not_found": "Diese Reservierung existiert nicht mehr.",
  "error.resource_in_use":
    "Noch in Verwendung: Belegungen {commitments, number}, Einteilungen {assignments, number}. Setzen Sie sie stattdessen inaktiv.",
  "error.resource_inactive": "Nicht aktiv und daher nicht einteilbar.",
  "error.resource_kind_mismatch": "Dieses Zimmer oder dieser Sitzplatz ist von anderer Art als angefragt.",
  "error.resource_label_taken": "Ein anderes Zimmer oder ein anderer Sitzplatz des Termins heißt bereits so.",
  "error.resource_not_assignable": "Dieses Fahrzeug hat eigene Sitzplätze. Teilen Sie die Personen diesen zu.",
  "error.resource_not_found": "Diese Ressource existiert nicht mehr.",
  "error.resource_not_in_pool": "Kein Mitglied des benötigten Pools.",
  "error.resource_not_on_slot": "Dieses Zimmer oder dieser Sitzplatz gehört zu einem anderen Termin.",
  "error.resource_share_capacity_exceeded":
    "{capacity, number} Einheiten gibt es, andere teilen sich gleichzeitig {peak, number} davon, und {wanted, number} werden gewünscht.",
  "error.resource_taken": "Diese Ressource gehört zu einem anderen Fahrzeug oder Fahrer.",
  "error.resource_template_not_found": "Diese Vorlage existiert nicht mehr.",
  "error.resource_too_small": "Zu klein: {needed, number} werden gebraucht.",
  "error.resource_unqualified": "Die Qualifikation {qualification} liegt nicht für die ganze Zeit vor.",
  "error.resource_wrong_kind": "Eine andere Art wird gebraucht: {wanted}.",
  "error.revision_conflict": "Jemand hat diesen Datensatz inzwischen geändert.",
  "error.role_required": "Die Fahrt läuft: Diese Rolle kann ersetzt, aber nicht abgezogen werden.",
  "error.room_inventory_below_taken": "Am {night} sind {taken, number} Zimmer belegt, daher kann es nicht nur {capacity, number} geben.",
  "error.room_inventory_missing": "Für diese Nächte gibt es keinen Bestand an {roomKind}: {nights}.",
  "error.room_rule_violation":
    "Die Zuteilung verletzt {violationsCount, plural, one {eine Zimmerregel} other {# Zimmerregeln}}. Teilen Sie anders zu, oder nennen Sie einen Grund.",
  "error.rooming_export_not_found": "Diese Rooming-Liste wurde für diesen Termin nicht erfasst.",
  "error.rooming_import_failed": "Einige Zeilen sind nicht ausführbar, daher wurde nichts geändert.",
  "error.route_not_found": "Der Server kennt diese Adresse nicht.",
  "error.rule_in_use":
    "Diese Regel hat noch {slots, plural, one {# Termin} other {# Termine}}, davon {used, number} mit Reservierungen oder Buchungen. Setzen Sie sie inaktiv, oder sagen Sie die Termine zuerst ab.",
  "error.rule_not_found": "Diese Regel existiert nicht mehr.",
  "error.schedule_not_found": "Diese Öffnungszeiten existieren nicht mehr.",
  "error.seat_designation_taken": "Das Fahrzeug hat bereits einen Sitzplatz mit diesem Namen.",
  "error.seat_taken": "Diesen Sitzplatz hat bereits jemand anderes.",
  "error.share_capacity_below_usage":
    "{peak, number} Einheiten sind um {at} bereits geteilt belegt, daher kann die Kapazität nicht {capacity, number} sein.",
  "error.sharing_group_label_taken": "Der Termin hat bereits eine Gruppe mit diesem Namen.",
  "error.sharing_group_not_found": "Diese Gruppe gehört nicht zum Termin.",
  "error.shift_not_found": "Diese Schicht existiert nicht mehr.",
  "error.shift_overlap":
    "Der Fahrer hat zu dieser Zeit eine andere Schicht. Schichten dürfen aneinandergrenzen, sich aber nicht überschneiden.",
  "error.shift_refused": "Einige Reservierungen lassen sich nicht um {days, number} Tage verschieben. Es wurde nichts verschoben.",
  "error.slot_cancelled": "Der Termin ist abgesagt.",
  "error.slot_capacity_below_taken":
    "{bookedPax, number} Plätze sind gebucht und {heldPax, number} reserviert, daher kann die Kapazität nicht unter {minimum, number} sinken.",
  "error.slot_capacity_exceeded":
    "{remaining, plural, =0 {Es ist kein Platz mehr frei} one {Es ist nur noch # Platz frei} other {Es sind nur noch # Plätze frei}}; angefragt sind {requested, number}.",
  "error.slot_end_missing": "Der Termin hat kein Ende. Geben Sie an, bis wann der Einsatz dauert.",
  "error.slot_generated": "Eine Regel hat diesen Termin angelegt und würde ihn erneut anlegen. Sagen Sie ihn ab, statt ihn zu löschen.",
  "error.slot_has_commitments":
    "Auf {slotIdsCount, plural, one {diesem Termin} other {diesen # Terminen}} {bookedPax, plural, one {ist # Platz} other {sind # Plätze}} gebucht und {heldPax, number} reserviert. Geben Sie an, was damit geschehen soll.",
  "error.slot_in_use":
    "Dieser Termin kann nicht gelöscht werden: Es gab {allocations, plural, one {# Reservierung oder Buchung} other {# Reservierungen oder Buchungen}}. Sagen Sie ihn stattdessen ab.",
  "error.slot_minimum_missing": "Dieser Termin hat keine Mindestteilnehmerzahl, es gibt nichts zu entscheiden.",
  "error.slot_not_departed": "Dieser Termin ist noch nicht gestartet und kann daher nicht abgeschlossen werden.",
  "error.slot_not_found": "Diesen Termin gibt es nicht mehr.",
  "error.slot_not_sellable": "Dieser Termin kann jetzt nicht verkauft werden: {reasons}.",
  "error.slot_pickup_exists": "Der Termin hält bereits an diesem Abholpunkt.",
  "error.slot_pickup_not_found": "Der Termin hat diesen Halt nicht mehr.",
  "error.slot_start_conflict": "Ein anderer Termin derselben Regel startet bereits zu dieser Zeit.",
  "error.slot_times_inconsistent": "Die Zeiten des Termins widersprechen einander.",
  "error.slot_traveler_not_found": "Diese Person gibt es hier nicht mehr.",
  "error.space_hierarchy_cycle": "Ein Raum kann nicht Teil von sich selbst sein. Wählen Sie einen anderen.",
  "error.space_in_use": "Dieser Raum wird noch in {total, plural, one {# Datensatz} other {# Datensätzen}} verwendet.",
  "error.start_time_duplicate": "Es gibt bereits eine Startzeit um {startTimeLocal}.",
  "error.start_time_duration_fixed":
    "Die Dauer kommt von der Startzeit ({durationMinutes, plural, one {# Minute} other {# Minuten}}). Ändern Sie sie dort.",
  "error.start_time_in_use":
    "{ruleIdsCount, plural, one {# Regel nutzt} other {# Regeln nutzen}} diese Startzeit. Setzen Sie sie inaktiv, oder nehmen Sie sie zuerst aus den Regeln.",
  "error.start_time_not_found": "Diese Startzeit existiert nicht mehr.",
  "error.start_time_product_mismatch": "Diese Startzeit gehört zu einem anderen Produkt oder einer anderen Variante als die Regel.",
  "error.status_transition_invalid": "Das kann auf „{status}“ nicht folgen.",
  "error.template_not_for_slot": "Diese Vorlage passt nicht zum Termin.",
  "error.timezone_invalid": "„{timezone}“ ist keine Zeitzone wie Africa/Cairo.",
  "error.timezone_required": "Geben Sie an, in welcher Zeitzone der Tag gemeint ist.",
  "error.transaction_conflict":
    "Jemand anderes hat im selben Moment denselben Kalender geändert. Es wurde nichts geschrieben; bitte versuchen Sie es erneut.",
  "error.transfer_preference_not_found": "Dieser Transferwunsch existiert nicht mehr.",
  "error.transport_number_invalid":
    "Die Nummer eines Flugs, Zugs oder Schiffs besteht aus Buchstaben und Ziffern, etwa AF1234. Lassen Sie sie weg, solange sie nicht bekannt ist.",
  "error.traveler_key_taken": "Jemand auf dem Termin hat diesen Schlüssel bereits.",
  "error.traveler_lead_taken": "Die Buchung hat bereits eine Hauptperson.",
  "error.traveler_not_covered": "Alle Plätze der Buchung ({pax, number}) sind bereits namentlich besetzt.",
  "error.traveler_not_on_slot": "{idsCount, plural, one {Eine Person ist} other {# Personen sind}} nicht mehr auf diesem Termin.",
  "error.traveler_removed": "Diese Person hat den Termin am {removedAt} verlassen.",
  "error.unauthenticated": "Sie sind abgemeldet. Bitte melden Sie sich erneut an.",
  "error.use_action": "Für {field} gibt es eine eigene Aktion: {use}.",
  "error.vehicle_capacity_exceeded":
    "Das Fahrzeug fasst {capacity, plural, one {# Fahrgast} other {# Fahrgäste}}, und {existing, number} sind auf der Fahrt; von {requested, number} weiteren hätten {available, number} Platz.",
  "error.vehicle_in_use": "Zu diesem Fahrzeug gibt es eine Historie. Setzen Sie es stattdessen inaktiv.",
  "error.vehicle_not_found": "Dieses Fahrzeug existiert nicht mehr.",
}
