# The words of exported documents in Arabic. Keys and arguments are checked by a test; the window's words are in ui/locales.

## Amendment in words: one sentence for each change
amend-place = { $role ->
    [resno] { role-resno }
    [restitle] { role-restitle }
    [resref] { role-resref }
    [opening] { role-opening }
    [call] { role-call } "{ $place }"
    [annexno] { role-annexno } "{ $place }"
    [annextitle] { role-annextitle } "{ $place }"
    [heading] { role-heading } "{ $place }"
   *[other] { $place }
}
amend-number = { $place }، الفقرة { $number }
amend-after = { $role ->
    [resno] سطر الرقم
    [restitle] العنوان
    [resref] سطر النسخ
    [opening] السطر الافتتاحي
    [call] عبارة التقديم "{ $place }"
    [annexno] الملحق "{ $place }"
    [annextitle] عنوان الملحق "{ $place }"
    [heading] العنوان الفرعي "{ $place }"
   *[other] { $place }
}
amend-after-paragraph = الفقرة "{ $words }" ({ $place })
amend-after-new = الفقرة الجديدة "{ $words }"
# unsure
amend-replaced = { $place }: يستعاض عن عبارة "{ $struck }" بعبارة "{ $inserted }"
# unsure
amend-replaced-after = { $place }: بعد "{ $after }"، يستعاض عن عبارة "{ $struck }" بعبارة "{ $inserted }"
# unsure
amend-formatted = { $place }: تنسيق آخر للنص "{ $inserted }"
# unsure
amend-formatted-after = { $place }: بعد "{ $after }"، تنسيق آخر للنص "{ $inserted }"
amend-inserted = { $place }: بعد "{ $after }"، يُدرج "{ $inserted }"
amend-inserted-first = { $place }: في البداية، يُدرج "{ $inserted }"
amend-struck = { $place }: يُحذف "{ $struck }"
amend-struck-after = { $place }: بعد "{ $after }"، يُحذف "{ $struck }"
amend-new-clause = { $place }: يُضاف بعد { $after } ما يلي: "{ $inserted }"
amend-new-clause-first = { $place }: يُضاف في البداية ما يلي: "{ $inserted }"
# unsure
amend-struck-clause = { $place }: يُحذف النص كله "{ $struck }"
# unsure
amend-moved = { $from }: يُنقل إلى ما بعد { $after } بوصفه { $place }، ليصبح نصه: "{ $inserted }"
# unsure
amend-moved-first = { $from }: يُنقل إلى البداية بوصفه { $place }، ليصبح نصه: "{ $inserted }"
# unsure
amend-relabelled = { $place }: يصبح الترقيم { $struck } كما يلي: { $inserted }
# unsure
amend-labelled = { $place }: يُضاف الترقيم { $inserted }
# unsure
amend-unlabelled = { $place }: يُحذف الترقيم { $struck }
amend-split = { $place }: تبدأ فقرة جديدة بعد "{ $after }"
amend-joined = { $place }: تُضم إلى الفقرة التالية
amend-by = { $sentence } ({ $author })
amend-add = يُضاف النص التالي.
amend-sup = يُحذف { $subject }.
amend-noc = دون تغيير: { $subject }.
amend-none = لا تغييرات.

## Heading of the list of changes
amend-list = قائمة التغييرات

## The compilation table of several sources, and what became of their changes
# unsure
compilation = تجميع المقترحات: { $subject }
compilation-clause = الفقرة
compilation-base = النص الأساسي
compilation-proposals = المقترحات
compilation-agreed = النص المتفق عليه
compilation-supported = المؤيدون
compilation-statement = مآل تغييرات { $author }
point-open = مفتوحة
point-taken = أُخذ
point-taken-with = أُخذ مع ما يقترحه { $author }
point-other-taken = لم يؤخذ؛ أُخذ ما يقترحه { $author }
point-not-taken = لم يؤخذ
point-brackets = بين أقواس مربعة إلى جانب الصيغ الأخرى
point-other-words = اتُّفق على صياغة أخرى

## What a screen reader says around marks, and the legend under the cover of a page
mark-insertion = إدراج
mark-insertion-ends = نهاية الإدراج
mark-deletion = حذف
mark-deletion-ends = نهاية الحذف

## Kinds of paragraphs, as the sentences name them
role-resno = سطر الرقم
role-restitle = العنوان
# unsure
role-resref = سطر الطبعات
# unsure
role-opening = السطر الافتتاحي
# unsure
role-call = عبارة التقديم
role-annexno = ملحق
role-annextitle = عنوان الملحق
role-heading = عنوان فرعي
