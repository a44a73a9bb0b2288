import type { TranslationOf } from "../define.js"
import type { errorMessages } from "./en.js"

/** Arabic sentences of the refusals. */
export const errorMessagesAr: TranslationOf<typeof errorMessages> = {
  "error.allocation_ambiguous": "للحجز أماكن هنا أكثر من مرة ({allocationIdsCount, number}). اختر أيها المقصود.",
  "error.allocation_booking_missing": "لا حجز لهذا الحجز المؤقت بعد، فلا يمكن تأكيده وحده.",
  "error.allocation_exists":
    "لهذا الحجز {pax, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}} بالفعل على هذه الرحلة.",
  "error.allocation_not_found": "لم تعد هذه الأماكن موجودة.",
  "error.allocation_pax_conflict":
    "للحجز الآن {pax, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}} هنا. أعد التحميل وحاول مجددًا.",
  "error.allocation_status_conflict": "حالة هذه الأماكن الآن {status}، فلا يمكن إجراء ذلك عليها.",
  "error.asset_in_use":
    "ما زال مستخدمًا في {commitments, plural, zero {لا أعمال} one {عمل واحد} two {عملين} few {# أعمال} many {# عملًا} other {# عمل}}.",
  "error.asset_not_found": "لم يعد هذا المورد أو القاعة موجودًا.",
  "error.body_too_large": "هذا أكثر مما يمكن إرساله دفعة واحدة.",
  "error.closeout_exists": "الإيقاف نفسه سارٍ بالفعل.",
  "error.closeout_not_found": "لم يعد هذا الإيقاف موجودًا.",
  "error.closeout_reopened": "أُعيد فتح هذا الإيقاف في {reopenedAt}، فلا يمكن تعديله. أنشئ إيقافًا جديدًا.",
  "error.closeout_scope_missing": "حدّد ما الذي يُوقَف: منتج أو خيار أو قاعدة أو مكان أو رحلة واحدة.",
  "error.code_taken": "الرمز «{code}» مستخدم بالفعل.",
  "error.concurrent_update": "كان هناك تعديل آخر على السجلات نفسها. لم يُكتب شيء؛ أعد المحاولة.",
  "error.constraint_violated": "رفضت قاعدة البيانات هذا التعديل. لم يُكتب شيء.",
  "error.coordinates_out_of_range": "خط العرض {latitude} وخط الطول {longitude} خارج الكرة الأرضية. تحقّق من أنهما غير معكوسين.",
  "error.database_missing": "الخادم غير مهيأ: لا توجد قاعدة بيانات.",
  "error.edit_scope_unsupported": "لا يمكن تطبيق هذا التعديل على رحلات القاعدة الأخرى.",
  "error.empty_patch": "لم يتغيّر شيء.",
  "error.feature_code_taken": "للمكان الخاصية «{code}» بالفعل.",
  "error.feature_not_found": "لم تعد هذه الخاصية موجودة.",
  "error.forbidden": "لا يمكنك القيام بذلك. اطلب الصلاحية من المسؤول في شركتك.",
  "error.function_space_not_found": "لم تعد هذه القاعة موجودة.",
  "error.generation_blocked":
    "{unusable, plural, zero {لا مواعيد} one {موعد واحد} two {موعدان} few {# مواعيد} many {# موعدًا} other {# موعد}} لا يمكن إنشاؤها بسبب إيقاف أو تغيير الساعة. لم يُنشأ شيء لهذه القاعدة.",
  "error.generation_too_large":
    "سينتج عن ذلك {slots, number} رحلة، والحد الأقصى {maxSlots, number} دفعة واحدة. اختر مدة أقصر. لم يُنشأ شيء.",
  "error.group_hierarchy_cycle": "لا يمكن أن تقع المجموعة تحت نفسها. اختر مجموعة أعلى أخرى.",
  "error.hold_already_converted": "أصبح هذا الحجز المؤقت حجزًا بالفعل.",
  "error.hold_expired": "انتهت مدة هذا الحجز المؤقت، وقد تكون أماكنه بيعت لآخرين.",
  "error.hold_extension_exhausted": "هذا الحجز المؤقت ممتد حتى {limit}، وهو أقصى ما يُسمح به.",
  "error.hold_not_found": "لم يعد هذا الحجز المؤقت موجودًا.",
  "error.hold_token_conflict": "هذا الحجز المؤقت يخص شخصًا آخر.",
  "error.http_error": "أجاب الخادم بشيء غير متوقع. أعد المحاولة.",
  "error.idempotency_key_reused": "أُرسل هذا من قبل بمحتوى مختلف. أعد تحميل الصفحة وحاول مجددًا.",
  "error.identifier_invalid": "«{value}» ليس على صيغة {scheme}: {expected}.",
  "error.identifier_taken": "{scheme} «{value}» يخص {ownerName} بالفعل. قد يكون المكانان واحدًا.",
  "error.import_too_large": "الملف أكبر من الحد المسموح به لاستيراد واحد ({limit}).",
  "error.import_unreadable": "تعذّرت قراءة الملف. احفظه بصيغة CSV وبترميز UTF-8.",
  "error.internal_error": "حدث خطأ في الخادم. لم يُكتب شيء؛ أعد المحاولة.",
  "error.invalid_id": "هذا المعرّف من نوع غير صحيح.",
  "error.invalid_range": "المدة من {from} إلى {to} تنتهي قبل أن تبدأ، أو أنها أطول من المسموح.",
  "error.invalid_request": "في النموذج ما لا يصح. انظر الحقول أدناه.",
  "error.member_exists": "هذا عضو بالفعل.",
  "error.member_not_found": "لم تعد هذه العضوية موجودة.",
  "error.network_error": "تعذّر الوصول إلى الخادم. تحقّق من الاتصال وأعد المحاولة.",
  "error.nonexistent_local_time": "الوقت {local} غير موجود في {timezone} لأن الساعة تُقدَّم عنده. اختر وقتًا آخر.",
  "error.parent_not_divisible": "القاعة الأكبر غير قابلة للتقسيم. اجعلها قابلة للتقسيم أولًا.",
  "error.pickup_capacity_below_taken":
    "اختار هذه المحطة {taken, plural, zero {لا مسافرين} one {مسافر واحد} two {مسافران} few {# مسافرين} many {# مسافرًا} other {# مسافر}}، فلا يمكن أن تكون سعتها {capacity, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}.",
  "error.pickup_capacity_exceeded":
    "{available, plural, zero {لم تبق أماكن في هذه المحطة} one {بقي مكان واحد فقط في هذه المحطة} two {بقي مكانان فقط في هذه المحطة} few {بقيت # أماكن فقط في هذه المحطة} many {بقي # مكانًا فقط في هذه المحطة} other {بقي # مكان فقط في هذه المحطة}}؛ والمطلوب {requested, number}.",
  "error.pickup_closed": "هذه المحطة مغلقة.",
  "error.pickup_custom_not_allowed": "يختار المسافرون في هذه الرحلة إحدى محطاتها.",
  "error.pickup_group_not_found": "لم تعد مجموعة نقاط التجمع هذه موجودة.",
  "error.pickup_in_use":
    "اختار هذه المحطة {taken, plural, zero {لا مسافرين} one {مسافر واحد} two {مسافران} few {# مسافرين} many {# مسافرًا} other {# مسافر}}. حدّد لهم محطة أخرى أو أغلقها.",
  "error.pickup_order_stale": "تغيّرت المحطات في هذه الأثناء. راجعها ثم رتّبها من جديد.",
  "error.pickup_past_cutoff": "كان يمكن اختيار هذه المحطة حتى {cutoffAt}.",
  "error.pickup_point_in_use":
    "تتوقف عند نقطة التجمع هذه {groupIdsCount, plural, zero {لا مجموعات} one {مجموعة واحدة} two {مجموعتان} few {# مجموعات} many {# مجموعة} other {# مجموعة}} و{slotPickups, plural, zero {لا رحلات} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}}. اجعلها غير نشطة بدلًا من ذلك.",
  "error.pickup_point_not_found": "لم تعد نقطة التجمع هذه موجودة.",
  "error.pickup_point_unsuitable": "لا تصلح نقطة التجمع هذه: فهي غير نشطة، أو لمنتج آخر، أو لنوع آخر من المحطات.",
  "error.place_archived": "أُرشف هذا المكان في {archivedAt}. استعده أولًا أو اختر غيره.",
  "error.place_hierarchy_cycle": "لا يمكن أن يقع المكان تحت نفسه. اختر مكانًا أعلى آخر.",
  "error.place_hierarchy_too_deep": "ستصبح شجرة الأماكن {levels, number} مستويات، والحد الأقصى {limit, number}.",
  "error.place_in_use":
    "ما زال هذا المكان مستخدمًا في {total, plural, zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}}. افتح استخداماته لتراها.",
  "error.place_merged": "دُمج هذا المكان في مكان آخر ولا يمكن تعديله. اعمل على المكان الآخر.",
  "error.place_not_found": "لم يعد هذا المكان موجودًا.",
  "error.property_exists": "لهذا المكان بيانات إقامة بالفعل. عدّلها بدلًا من ذلك.",
  "error.property_group_in_use":
    "ما زال تحت هذه المجموعة {groupIdsCount, plural, zero {لا مجموعات} one {مجموعة واحدة} two {مجموعتان} few {# مجموعات} many {# مجموعة} other {# مجموعة}}. انقلها أولًا.",
  "error.property_group_not_found": "لم تعد هذه المجموعة موجودة.",
  "error.property_not_found": "لم تعد هذه المنشأة موجودة.",
  "error.recurrence_invalid": "تعذّرت قراءة التكرار. انظر ما هو محدّد أدناه.",
  "error.recurrence_needs_start_time": "التكرار بالساعات أو الدقائق يحتاج إلى وقت بداية.",
  "error.recurrence_never_occurs":
    "لا ينتج عن هذا التكرار أي تاريخ خلال {years, plural, zero {أي سنة} one {سنة واحدة} two {سنتين} few {# سنوات} many {# سنة} other {# سنة}} من {anchorDate}.",
  "error.recurrence_too_dense": "لهذا التكرار أكثر من {limit, number} احتمال في هذه المدة. قلّل تكراره أو قصّر المدة.",
  "error.resource_closed": "مغلق في هذا الوقت. اختر غيره أو وقتًا آخر، أو تجاوز الإغلاق بذكر السبب حيث يُتاح ذلك.",
  "error.resource_double_booked": "مشغول في هذا الوقت بعمل آخر. لا يمكن تجاوز الحجز المزدوج: اختر غيره أو وقتًا آخر.",
  "error.resource_inactive": "غير نشط، فلا يُسند إليه عمل.",
  "error.resource_share_capacity_exceeded":
    "المتاح {capacity, number} وحدة، ويتقاسم آخرون {peak, number} منها في وقت واحد، والمطلوب {wanted, number}.",
  "error.revision_conflict": "عدّل شخص آخر هذا السجل في هذه الأثناء.",
  "error.route_not_found": "الخادم لا يعرف هذا العنوان.",
  "error.rule_in_use":
    "ما زال لهذه القاعدة {slots, plural, zero {لا رحلات} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}}، منها {used, number} عليها حجوزات. اجعلها غير نشطة أو ألغِ الرحلات أولًا.",
  "error.rule_not_found": "لم تعد هذه القاعدة موجودة.",
  "error.schedule_not_found": "لم تعد ساعات العمل هذه موجودة.",
  "error.share_capacity_below_usage": "هناك {peak, number} وحدة مشتركة بالفعل في {at}، فلا يمكن أن تكون السعة {capacity, number}.",
  "error.slot_capacity_below_taken":
    "المباع {bookedPax, number} والمحجوز مؤقتًا {heldPax, number}، فلا يمكن أن تقل السعة عن {minimum, number}.",
  "error.slot_capacity_exceeded":
    "{remaining, plural, =0 {لم تبقَ أماكن} zero {لم تبقَ أماكن} one {بقي مكان واحد فقط} two {بقي مكانان فقط} few {بقيت # أماكن فقط} many {بقي # مكانًا فقط} other {بقي # مكان فقط}}، والمطلوب {requested, number}.",
  "error.slot_generated": "أنشأت قاعدة هذه الرحلة وستنشئها مجددًا. ألغِها بدلًا من حذفها.",
  "error.slot_has_commitments":
    "{bookedPax, plural, zero {لا أماكن مباعة} one {مكان واحد مباع} two {مكانان مباعان} few {# أماكن مباعة} many {# مكانًا مباعًا} other {# مكان مباع}} و{heldPax, number} محجوزة مؤقتًا على {slotIdsCount, plural, zero {هذه الرحلات} one {هذه الرحلة} two {هاتين الرحلتين} few {هذه الرحلات وعددها #} many {هذه الرحلات وعددها #} other {هذه الرحلات وعددها #}}. حدّد ما يُفعل بها.",
  "error.slot_in_use":
    "لا يمكن حذف هذه الرحلة: {allocations, plural, zero {لا حجوزات} one {عليها حجز واحد} two {عليها حجزان} few {عليها # حجوزات} many {عليها # حجزًا} other {عليها # حجز}}. ألغِها بدلًا من ذلك.",
  "error.slot_minimum_missing": "لا حد أدنى لهذه الرحلة، فلا شيء يُقرَّر.",
  "error.slot_not_departed": "لم تغادر هذه الرحلة، فلا يمكن إتمامها.",
  "error.slot_not_found": "لم تعد هذه الرحلة موجودة.",
  "error.slot_not_sellable": "لا يمكن بيع هذه الرحلة الآن: {reasons}.",
  "error.slot_pickup_exists": "تتوقف الرحلة عند هذه النقطة بالفعل.",
  "error.slot_pickup_not_found": "لم تعد هذه المحطة ضمن الرحلة.",
  "error.slot_start_conflict": "تبدأ رحلة أخرى من القاعدة نفسها في هذا الوقت.",
  "error.slot_times_inconsistent": "أوقات الرحلة متعارضة.",
  "error.space_hierarchy_cycle": "لا يمكن أن تكون القاعة جزءًا من نفسها. اختر غيرها.",
  "error.space_in_use":
    "ما زالت هذه القاعة مستخدمة في {total, plural, zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلًا} other {# سجل}}.",
  "error.start_time_duplicate": "يوجد وقت بداية عند {startTimeLocal} بالفعل.",
  "error.start_time_duration_fixed":
    "تأتي المدة من وقت البداية ({durationMinutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}). عدّلها هناك.",
  "error.start_time_in_use":
    "{ruleIdsCount, plural, zero {لا قواعد تنطلق} one {قاعدة واحدة تنطلق} two {قاعدتان تنطلقان} few {# قواعد تنطلق} many {# قاعدة تنطلق} other {# قاعدة تنطلق}} في هذا الوقت. اجعله غير نشط أو أزله من القواعد أولًا.",
  "error.start_time_not_found": "لم يعد وقت البداية هذا موجودًا.",
  "error.start_time_product_mismatch": "وقت البداية هذا يخص منتجًا أو خيارًا آخر غير الذي في القاعدة.",
  "error.timezone_invalid": "«{timezone}» ليست منطقة زمنية مثل Africa/Cairo.",
  "error.transaction_conflict": "غيّر شخص آخر التقويم نفسه في تلك اللحظة. لم يُكتب شيء؛ أعد المحاولة.",
  "error.unauthenticated": "انتهت جلستك. سجّل الدخول مجددًا.",
}
