# The words of exported documents in Chinese. Keys and arguments are checked by a test; the window's words are in ui/locales.

## Amendment in words: one sentence for each change
amend-place = { $role ->
    [resno] { role-resno }
    [restitle] { role-restitle }
    [resref] { role-resref }
    [opening] { role-opening }
    [call] { role-call }“{ $place }”
    [annexno] { role-annexno }“{ $place }”
    [annextitle] { role-annextitle }“{ $place }”
    [heading] { role-heading }“{ $place }”
   *[other] { $place }
}
amend-number = { $place }，第{ $number }段
amend-after = { $role ->
    [resno] 编号行
    [restitle] 标题
    [resref] 版本行
    [opening] 起首行
    [call] 引导语“{ $place }”
    [annexno] 附件“{ $place }”
    [annextitle] 附件标题“{ $place }”
    [heading] 小标题“{ $place }”
   *[other] { $place }
}
amend-after-paragraph = 段落“{ $words }”（{ $place }）
amend-after-new = 新段落“{ $words }”
amend-replaced = { $place }：将“{ $struck }”改为“{ $inserted }”
amend-replaced-after = { $place }：在“{ $after }”之后，将“{ $struck }”改为“{ $inserted }”
# unsure
amend-formatted = { $place }：“{ $inserted }”的格式不同
# unsure
amend-formatted-after = { $place }：在“{ $after }”之后，“{ $inserted }”的格式不同
amend-inserted = { $place }：在“{ $after }”之后插入“{ $inserted }”
amend-inserted-first = { $place }：在开头插入“{ $inserted }”
amend-struck = { $place }：删除“{ $struck }”
amend-struck-after = { $place }：在“{ $after }”之后，删除“{ $struck }”
amend-new-clause = { $place }：在{ $after }之后增加：“{ $inserted }”
amend-new-clause-first = { $place }：在开头增加：“{ $inserted }”
amend-struck-clause = { $place }：全部删除“{ $struck }”
amend-moved = { $from }：移至{ $after }之后，作为{ $place }，案文为：“{ $inserted }”
# unsure
amend-moved-first = { $from }：移至开头，作为{ $place }，案文为：“{ $inserted }”
amend-relabelled = { $place }：编号{ $struck }改为{ $inserted }
amend-labelled = { $place }：增加编号{ $inserted }
amend-unlabelled = { $place }：删除编号{ $struck }
amend-split = { $place }：在“{ $after }”之后另起一段
amend-joined = { $place }：与下一段合并
amend-by = { $sentence }（{ $author }）
amend-add = 增加以下案文。
amend-sup = 删除{ $subject }。
amend-noc = 不作改动：{ $subject }。
amend-none = 没有修改。

## Heading of the list of changes
amend-list = 修改清单

## The compilation table of several sources, and what became of their changes
# unsure
compilation = 提案汇编：{ $subject }
compilation-clause = 款
compilation-base = 基础文本
compilation-proposals = 提案
compilation-agreed = 议定文本
compilation-supported = 支持方
compilation-statement = { $author }各项修改的处理结果
point-open = 待决
point-taken = 已采纳
point-taken-with = 已采纳，并一并采纳{ $author }的表述
point-other-taken = 未采纳；采纳了{ $author }的表述
point-not-taken = 未采纳
point-brackets = 置于方括号内，与其他措辞并列
point-other-words = 议定了其他措辞

## What a screen reader says around marks, and the legend under the cover of a page
mark-insertion = 插入
mark-insertion-ends = 插入结束
mark-deletion = 删除
mark-deletion-ends = 删除结束

## Kinds of paragraphs, as the sentences name them
role-resno = 编号行
role-restitle = 标题
# unsure
role-resref = 版本行
# unsure
role-opening = 起首行
# unsure
role-call = 引导语
role-annexno = 附件
role-annextitle = 附件标题
role-heading = 小标题
