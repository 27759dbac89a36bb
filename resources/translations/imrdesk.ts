<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>AddButton</name>
    <message>
        <source>Add citation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was copied to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening what was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was restored. The store before it is kept as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is the store now. The damaged one is kept as {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups yet. One is made each day the desk is opened, and whenever you choose “Back up now” in the menu of the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these backups can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup takes the place of the store. The store as it is now becomes a backup itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a change of many documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an update of the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a backup was restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} (opens with another passphrase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be restored: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checking the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>those in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is none of the choices: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>“{entry}” is none of the choices; choose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CitationForm</name>
    <message>
        <source>“{year}” is not a year; write it with four digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter of the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section of the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the guideline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CitationsEditor</name>
    <message>
        <source>Add to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookImportDialog</name>
    <message>
        <source>&amp;Take these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {fields}: {new} new, {changed} changed, {same} the same, {refused} refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes, or why it is refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefinedFields</name>
    <message>
        <source>Checking every document again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message>
        <source>{done} confirmed at once, {left} left to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the focus on a field first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why was the last change made?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why will the next change be made?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next change will be logged with this reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Encryption</name>
    <message>
        <source>Encrypting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing the encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is encrypted, but: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{copies} encrypted too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{copies} removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{copies} still be read by anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase was changed. Backups made before open with the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is not encrypted any more: anyone who has the file can read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV for R, pandas and other programs (values as they are)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for Excel and LibreOffice (formulas guarded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workbook for Excel and LibreOffice (a sheet a table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data package (all tables, described for other programs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (a document a line, with its passages)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet for pandas, DuckDB and R (values with their types)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolons (with decimal commas)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed item, the case&apos;s fields repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names, phones, e-mails and numbers of persons in free text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {names} before writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask all {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, with their state in a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those the queue shows now, in its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state (why it is blank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the preset “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document is among these; choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every one of them in {documents} will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out by the choice of documents: {states}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file can be written there: {why}. Name another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of this form ends in {ending}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already; tick the box to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the columns to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports (*{ending})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the corrected data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these choices in the store under the name typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the preset of this name no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cells &amp;separated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One row for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pri&amp;vate details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a column to its place; untick it to leave it out; F2 gives it another name in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the column down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the column another name in the file (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside each value, a column more for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own fields that are retired too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Looking for private details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} of {documents} written to {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>No choice is called that. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the queue shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a line with the right arrow, tick its choices with the space bar. Several of one kind add up, several kinds narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several of one kind add up, several kinds narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by the rule “{rule}”, {share} % sure.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundDelegate</name>
    <message>
        <source>no case number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}, item {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Reviewer&apos;s guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the guide says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Changes of this document, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed in this document yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and what became of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Determinations (*.pdf *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add determinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of determinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemHeader</name>
    <message>
        <source>No treatment yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed item {number}: {treatment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptNames</name>
    <message>
        <source>choose one, or type a name to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is kept no more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyBindings</name>
    <message>
        <source>Press the key the action shall have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is more than one key; press one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is needed for writing; take it together with Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} belongs to “{action}”; give that another key first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is called so, and none has such a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key of the chosen action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>danger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>“{task}” is still at work; the store is closed when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked · imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>It does not open with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the store after so many minutes in which nothing was done; 0 is never:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongInput</name>
    <message>
        <source>This is more than the {limit} characters a field may have; paste less of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongTextEditor</name>
    <message>
        <source>This is more than the {limit} characters a field may have; select less of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop determinations here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or PDF files, or a whole folder of them. They are read on this machine; nothing leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>“{name}” has {rows}. Say by what a line names its document, and which columns hold values. An empty cell says nothing. Nothing is changed before you have seen what would be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document and item number, as 12-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: it is the document&apos;s only one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its place in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its item number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its treatment, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of the column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has headings, and no line under them; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a field for at least one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns hold {field}; choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take values from a file of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this mapping in the store under the name typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the mapping of this name no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;document is named by its</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the &amp;column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An &amp;item is named by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the co&amp;lumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns, and the &amp;fields they hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file and the fields they hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What its cells mean: say first which field it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cells of the column mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingValues</name>
    <message>
        <source>&amp;What the cells of {column} mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What its cells mean: say first which field it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{cell}” means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteMark</name>
    <message>
        <source>Go to the field&apos;s notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Open the note again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>{count} settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}, item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}, an item since removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing a note of {author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it on the whole document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is typed as a note (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{fields} and {others} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typed in {fields} is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} Stay to try again, or close and lose it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are still being added. Stay until all of them are, or close and leave out the rest?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are being added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close without the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desk for reviewing IMR final determinations. It works offline: nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>{name}: {begins}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, page {page}: {begins}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnFieldForm</name>
    <message>
        <source>the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each disputed item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field yet. Press New to define one, or import a codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds something in {places}: its kind stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired: it is no longer asked for; what stands in it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnFieldsDialog</name>
    <message>
        <source>Of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each disputed item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no label yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (retired)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;tire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebooks (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook was written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that your study codes beside those built in. They stand in every record of this store, in checks and exports, and are never lost: what is no longer asked for is retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the field up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the field down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in files; it never changes once the field is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;quired: a record without it gets a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is coded: shown with the field, and in the data dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a codebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the codebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hi&amp;story…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who defined which field, and when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnFieldsLogDialog</name>
    <message>
        <source>History of the own fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was defined, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field has been defined in this store yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing here is called that.
“Search everything” looks for words inside the documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action, a document, a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Without the passphrase nobody can open the store again. Write it down, and keep it apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} characters at least; {better} or more are better, such as four words drawn by lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an encrypted store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {name} opens with another passphrase than the store, such as the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, its temporary files and its backups will open with a passphrase only. Exports, and the files you added, stay as they are. What was there before is deleted, not wiped: a disk may keep it until it writes there again, and an SSD longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of {name} made before open with the passphrase they were made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who has the file {name} will be able to read it. Encrypted backups stay encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Backups and copies that anyone can read: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt them with the same passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them as they are, for anyone to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs at least {least} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not open with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember it in the system&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Backups that anyone can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyDialog</name>
    <message>
        <source>&lt;b&gt;Nothing leaves this machine.&lt;/b&gt; The desk opens no connection to any network: no updates are looked for, nothing is counted, no fonts or pictures are fetched. It talks with your screen and desktop, and with its own reading processes, through channels that end on this machine. What you export lies where you put it, readable like any other file of yours. Passphrases are kept in the system&apos;s keyring only where you asked for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted: with the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some encrypted, some not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other accounts too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files you added, byte by byte, their text, what was read, your corrections and notes, the history with names and times, your own terms, and what was exported when. Beside it lie files of SQLite while it is open, and for moments the parts of a copy or a repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the whole store: seven daily and four weekly ones, and those asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account, machine and process that have the store open now; it goes when they end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names and initials of the reviewers at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and columns of the window, colours, keys, and the document shown last, by number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program did and where it failed; no word of a document, at most 4 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the desk keeps on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivateDialog</name>
    <message>
        <source>In the free text stands what looks like it could tell who somebody is: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is ticked is written as its kind in brackets, wherever it stands; nothing changes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the {most} most frequent are listed; the others are masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of document {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export, {masked} masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that look private; ticked ones are masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First stands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>no outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no case number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>no case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the queue shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by case, file or treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the queue shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept views: a filter and an order under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue of determinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document matches this filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadAgainDialog</name>
    <message>
        <source>&amp;This document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;queue as it is filtered now: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an &amp;older parser read: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present parser reads the stored texts again. What you decided stays; where it reads a third thing now, you decide. All of it can be undone at once, and of several documents a backup is made first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingReport</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep what stands (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take what is read now (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show it in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo all of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>No case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields no one has decided that a flag names, that were read with doubt, or that should have been
found. The queue counts flags: one may name several fields. Go to the next field (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to look at: mark reviewed and open the next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Choose a determination in the queue to see its record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no disputed item here. Add one where the source tells of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>{count} of this store were read by an older parser. Document › Read again… brings them up to date; what you decided stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here are the first {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are the same, read from other passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{documents} read again. Nothing changed: all {same} are read as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} read otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} now as a person had put them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} for you to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} items added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} items taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fields} read as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{documents} read again, {changed:,} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item not found any more: decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a person had put it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disputed item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what is left to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} read otherwise than a person had decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was read again waits for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the last reading back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last reading again was taken back in {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, but for {kept}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more like these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {number} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: what is said of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed here since the file was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {rows}, {changes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} changed here since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {changes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take corrections from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know of the chosen change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>Take corrections from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take values from a file of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing from a file that could be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking corrections back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} proposes no change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{changes} made in {documents}, from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {changes} made in {documents}, from {name}; the others were left as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from {name} was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, but for {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; stopped before {left}, which can still be taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Put the caret in the source where the second item begins, then split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text in the source and put the focus on a field first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reviewers</name>
    <message>
        <source>Save or clear what is marked unsaved first: it would be logged under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reviewers could not be saved ({reason}); the name holds until the desk is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer at work: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewersDialog</name>
    <message>
        <source>Who reviews at this desk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each change is logged with the name of who made it. It stays in your store, and in exports that tell of changes. You can change the name, or add another reviewer, in the status line below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each reviewer needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two reviewers have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewers of this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are logged under the name of the reviewer at work. What is logged already keeps the name it was made under, whatever you change here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Initials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Nothing is found. Try fewer words, or a beginning such as inject*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all sources and records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“a phrase” in quotation marks · inject* for a beginning · AND, OR, NOT, ( ) · rationale:word or source:word for one place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondReading</name>
    <message>
        <source>Reading PDFs again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading PDFs again: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SinceDialog</name>
    <message>
        <source>{at}: {name}, {rows}, by {reviewer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported from this store yet. What changes after an export is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{differences}. What was changed and then changed back is not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from that export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {differences}; a file holds all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifests (*.manifest.json manifest.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest of an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its &amp;manifest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the manifest of an export that is not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write as a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceBar</name>
    <message>
        <source>of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passage cannot be shown on the page; see it in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the determination, read only. Move with the arrow keys, select with Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source as pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages as pictures. Move with the arrow keys, select with Shift; the text view holds the same words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether all is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reviewed} of {total} reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {documents}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (encrypted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} {done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreCheckDialog</name>
    <message>
        <source>{count} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. A backup brings back all that was in it; saving what can be saved makes a new store beside this one, makes again what can be made again, and tells what is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{documents} were looked through: the file itself, the original files, their texts and readings, the chain of the history, the search index, and that every record is its reading with its changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save what can be saved…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreTroubleDialog</name>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores (*.imrdesk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening what was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save what can be saved into a new store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open another store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sureness</name>
    <message>
        <source>Values of which the machine was less sure than this are left for you to look at (per cent).
At first it is {usual}; at 100 nearly every value is left for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure a reading must be</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Drop PDF or text files anywhere on the window, or choose them here. They are read in the background and stay on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tour goes on once there are some; the samples will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add determinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each document shows its state by a shape: circle, half circle, pause, tick. Filter and sort them above; a number beside the flag says how much to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is hidden now; {key} shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The determination as it was read. The passage of the field in focus is marked; click into the text, and the field that was read there gets the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read. Enter confirms a value and goes to the next that needs you; type to correct it. Every change is saved as you make it, and {undo} takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nothing is left to look at, {key} marks the document reviewed and opens the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done with a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{palette} finds every action, field and document by a few letters. {keys} lists all keys; the guide and this tour are in the Help menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour (Esc); Help, Show me around begins it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step (Right or Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>&amp;Keep this view as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall this filter and order be called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall the view “{name}” be called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VocabularyDialog</name>
    <message>
        <source>Trying it on the stored titles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying a term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would code {titles} of {stored} differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would code none of {stored} differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terms} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export your terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terms} written to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabularies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the program a word. It is kept in this store, and used from now on wherever documents are read and while you type; what was read before stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the documents write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the term would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles that would be coded differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add the term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Type a term as the documents write it, see what it would change, and add it; or import terms from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>This is the last document in the queue as it is filtered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first document in the queue as it is filtered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the last document in the queue as it is filtered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this document on hold?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowPalette</name>
    <message>
        <source>{group} · on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes:02} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work &amp;done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work of each reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on each field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents: how many were finished, how many an hour of active time, and the time of the one in the middle. Fields: counted are values decided one at a time, by the last word on each; confirming all the rest at once is no look at a value. A value counts as not right where it was corrected, or taken away. Pauses of over two minutes are not counted as time. All of this stays in the store on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure the time documents take</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose what the queue shows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close all items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm all the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide what is read otherwise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dim the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encrypt the store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the corrected data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find or do anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give a reason for the last change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep this view as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure the time documents take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge the item with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next field to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open again for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open or close the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Own fields…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Privacy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Progress…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the encryption…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rotate the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split the item at the caret in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Turn the order round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo the last reading again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo what came from the last file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vocabularies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an &amp;item, of the selection where one is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the &amp;samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append to the fie&amp;ld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the &amp;passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the store for &amp;damage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the searc&amp;h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+PgDown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+PgUp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed &amp;item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fie&amp;ld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previou&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the &amp;width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason for the &amp;next change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a s&amp;ection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;last edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the field&apos;s not&amp;es</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, dar&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, l&amp;ight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;sure a reading must be…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept &amp;views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger letters in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last &amp;report of what was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when &amp;idle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;reviewed, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the item do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the item u&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ext item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;all items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order as &amp;added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by &amp;decision date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by &amp;items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by &amp;need of attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by &amp;outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by &amp;state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by case n&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order by fla&amp;gs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ut into the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous field to &amp;look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous i&amp;tem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on &amp;hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert to what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read PDFs a second &amp;time when idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a&amp;gain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a bac&amp;kup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revie&amp;wer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer&apos;s &amp;guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wap source and record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as in the last &amp;document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me a&amp;round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passages its &amp;flags name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the q&amp;ueue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller le&amp;tters in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sou&amp;rce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source as &amp;pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;corrections from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;values from another program&apos;s file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document does not say: &amp;absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is &amp;unclear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual letters in the rec&amp;ord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What c&amp;hanged since an export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a n&amp;ote on the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the &amp;document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>counted</name>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backups can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backups were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>determination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>determinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document that was changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents that were changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>A document is too large for the store {path}; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field has at most {most} choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that is “{kind}” has no choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that is “{kind}” needs choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note needs some words; write them, or remove the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase cannot hold a NUL character; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase needs at least {shortest} characters; better take four or more words drawn by lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantity of {quantity:g} for {item} cannot be; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantity of {quantity:g} for {item} is more than anyone asks for at once; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason given for the change before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet would be larger than a workbook can hold; export fewer documents, or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term has at most {longest} characters; leave out what varies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word is missing after “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word is missing before “{word}”; to look for that itself, put it in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acupuncture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjunct Surgical Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After “Certification(s)/Specialty:”, or after “Board Certified in”. Split at commas; “Public Health &amp; General Preventive Medicine” is one specialty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the rest confirmed at once, {count} field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the rest confirmed at once, {count} fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An age of {age} years cannot be; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An age of {age} years is rare among people hurt at work; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item cannot be merged with itself; choose two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item is split inside its own block; put the caret there, where the second item begins, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An own field cannot be of the kind “{kind}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anti-epilepsy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antidepressant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arthroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written: “2 times a week”, “twice a day”, “as needed”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written: “6 weeks”, “30 day rental”, “one month supply”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Associated service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorized portion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benzodiazepine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CM, two digits, a hyphen, seven digits. From the header table, else from a page footer or the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {number} (document {document_id}, {reviewer}, {at} UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {number} (own fields, {reviewer}, {at} UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chiropractic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose to which {entry} “{term}” belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims administrator&apos;s citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims administrator&apos;s guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the parenthesis, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the quotation mark, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that no export has were not read: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DMEPOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DWC treatment category, coded from the disputed portion, else from the treatment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DWC treatment subcategory within the category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of injury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision rationale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dental Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostic Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed item {number} holds a label twice; another item, whose title was not found, is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed portion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {document_id} holds half a character (a lone surrogate), which no file can hold; correct it and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {document_id} is in the store already, under another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {number} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {number} ({name}): {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {number}: neither its original nor its text and reading can be read; it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {number}: {count} value whose changes are lost was kept as it stood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document {number}: {count} values whose changes are lost were kept as they stood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMG/NCV/NCS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited in the file and not taken from it, with how many cells: {cells}. Notes, a document&apos;s state and the order of items are set in the desk; the rest follows from the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electrical Stimulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted stores need SQLCipher, which is not installed here: pip install “imrdesk[encryption]”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epidural Steroid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation &amp; Management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expedited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert reviewer&apos;s citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert reviewer&apos;s guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field {number} of “{name}”: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For pharmaceuticals, the name as written; of a compound, its ingredients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From sentences that state diagnoses as such, comorbid ones too; a bare complaint is none. Split at commas, semicolons and the “and” that closes the list; leading articles dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functional Restoration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the field a label of at most {longest} characters, in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header table; where there is none, the injury date the clinical summary states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the thing are in dispute. A dose, a level or a date is no quantity; a range has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In years: the first age stated of the worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {item}, {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{word}” an asterisk stands in front; it may only end a word, as in “inject*”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be absent and have a value; empty the value&apos;s cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item added at place {place}: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item moved from place {before} to {after}: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item removed: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item split: {item} into {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items merged: {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab &amp; Pathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licensed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Massage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical Specialties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medically necessary or not, by the rationale&apos;s own closing words; no value where it draws no conclusion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than a year lies between {early} ({before}) and {late} ({after}); look at both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muscle Relaxant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NSAID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No disputed item was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document was read again that could be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value was read for {labels}, though {why}; enter what is stated, or mark it absent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-arthroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every row of {table} is what was written; those that can be read were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {place} opened again: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {place} removed: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {place} settled: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {place}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed in this document yet; a reason needs a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in {path} can be found any more; restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupational Therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each guideline named after “Decision based on MTUS”, and one for each Non-MTUS clause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {count} disputed items were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the title tells of a partial authorisation: what remains eligible for review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the title tells of a partial authorisation: what stands before “was the original request”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the title tells of a partial authorisation: what the claims administrator authorized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opioid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Diagnostic Tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Injection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other Therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overturned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} has no text, or hardly any, behind its picture: what it says was not read. Recognise its text (OCR) and load the file again, or enter what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of “{name}” is damaged and cannot be shown; get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed: pip install &apos;imrdesk[parquet]&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partially overturned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peripheral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pharmaceuticals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical Therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prosthetics/Orthotics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proton Pump Inhibitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psych Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rationale&apos;s conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again on {day} at {time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again: the same values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again: {parts} read otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions named in the title, with left, right or bilateral in front where it says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehabilitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrospective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of {table} points to a row of {parent} that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say before NOT what to look for: “knee NOT surgery”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for {most} words at most, or put them in quotation marks as one phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sedative-hypnotic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets that no export has were not read: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard or Expedited: header table or letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated with the age, else by the first unambiguous word for the worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surgery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surgical Consult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the closing parenthesis away, or open one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age is {age}, but someone born in {year} was {then} years old when the case was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was stopped; nothing was left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choice “{choice}” stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinical case summary without its fixed lead-in sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinical summary speaks of a diagnosis, but none was read; enter what it states, or mark it absent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {key} cannot be called “{name!a}”; give it a name of letters a header can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {key} cannot be called “{name}”, for another column is; a corrected file would be misread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of disputed items were not read: without item_id, nobody can tell which item is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns {names} have the same name; give each one of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was stopped; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of {path} did not come out whole, so it was not kept; check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counted thing in the singular, as the title names it: session, visit, tablet, injection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of injury is {injury}, but the clinical summary tells of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the determination: header table; in a letter or notice, the date after “Dated:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day the application for review arrived: header table, or told of in the notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day the case was assigned for review: header table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day utilization review denied the request: header table, or told of in the notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision of {item} is {decision}, but its rationale concludes that the request is medically necessary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision of {item} is {decision}, but its rationale concludes that the request is not medically necessary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default “{choice}” is none of the choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed or is full while {doing} the store {path}; nothing was changed. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the store {path} could not be written; nothing was changed. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document shows {shown} disputed items, but the record has {count}; look for the missing one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dose with its unit, as written: “10/325mg”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of this note is no longer in the record; write it on another, or on the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column {names}; it has {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds {count} determinations, one after the other; only the first was read: split the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is whole, but the store could not remember that it was written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{path}” holds no PDF or text file that can be read; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guard {name} of the log is missing or not what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guard {name} of the store is missing or not what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item has left the record since the file was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item&apos;s whole title as written, without the decision word, its colon, and a closing “is”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} stands twice; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last document has no such field; type the value here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout of the document is not known; only what stands in a known form was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines of this case say different things ({places}); write the same value in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of documents cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest beside the file is of another store; look whether the file is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest changes to the store {path} stand beside it in {log} and cannot be read where nothing can be written; copy both files to a folder of your own and open the store there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome is {outcome}, but the decisions of the items come to {derived}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own field {key} is not what the log says was defined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own fields were changed in another window meanwhile; look at them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open {path}; type it again, as it was when the file was made. A file whose first page is damaged cannot be opened by any passphrase: restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset “{name}” holds what this version does not know ({why}); make it anew under that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity of {item} is {quantity:g}, but {frequency} for {duration} comes to {total:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rationale of disputed item {number} holds what reads like the title of another item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading of {labels} is uncertain; confirm or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of the case as the letter prints it; else worked out from the items&apos; decisions. Upheld: the denial stands, the treatment is not medically necessary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same treatment, “{title}”, stands in {times} items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index does not say what stands in {table}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “citations” was edited for document {numbers} and not read; correct the columns claims_citations and reviewer_citations of the sheet “items”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet “{sheet}” would have more than the {sheet_rows:,} rows a spreadsheet keeps; export fewer documents, or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has no change number {change_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has no document number {document_id}; look at the queue again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has no reading number {number} of document {document_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was changed after it was saved; save what can be saved once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} cannot be made ({why}); choose a folder you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} cannot be opened; check that its folder exists and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} could not be used while {doing} it; nothing was changed. Check it with “imrdesk check”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} did not come through the update whole, so it was left as it was; check it with “imrdesk check” or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is damaged; keep the file as it is. Restore a backup, or save what can be saved of it into a new store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is encrypted already; change its passphrase instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is in use by another program; nothing was changed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is in use by {holder} and cannot be read meanwhile where nothing can be written; close it there, then open it here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is in use by {holder}, so it can only be read here; close it there, then open it here again (if it is open there no longer, remove {lock}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is in use by {holder}, so it can only be read here; close it there, then open it here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is in use; close it everywhere and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is locked; give its passphrase to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is not encrypted; encrypt it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} lies in a folder that {synced} copies: a copy made while it is written is damaged, and two machines overwrite each other&apos;s work. Move it to a folder of this machine, and let {synced} have the exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} lies on a network share: a lost connection can damage it, and locks do not always hold there. Move it to a disk of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} lies where nothing can be written, so it can only be read; copy it to a folder of your own to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} may only be read here; nothing was changed. Allow writing to the file and its folder, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} was closed; open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} was made by a newer imrdesk (its schema is {version}, this one knows {schema_version}); update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} was moved, removed or replaced while it was open; nothing was changed. Put the file back, or close the desk and open the store where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} was opened to be read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has none of the known layouts; only what stands in a known form was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text layer of page {page} looks damaged; compare what was read from it with the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text looks misread, as a scan&apos;s is: {count} of its words are none ({words} …). Values read from such words are marked uncertain; compare them with the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The treatment of {item} may hold more than the title, or less; look where it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two lists of results disagree about item {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that stood was kept, though it is read otherwise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word that ends the title. In letter and notice: “is not medically necessary” is Upheld, “is medically necessary” is Overturned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {column} of document {number} ({name}) is longer than the {longest:,} characters a spreadsheet keeps of a cell; {held}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a field “{label}” already; choose another label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column {names}; choose from {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no disputed item; a determination decides at least one, so add what it decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field named; map a column to a field&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {names}; map a column to a field&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path} to repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no item “{text}” in this document, or the line stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {kind} “{name}”; the store has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {kind} “{name}”; the store has {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document was changed in another window since it was opened here; open it again and repeat the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is no longer in the record; look at the items again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note is no longer there; look at the notes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was decided meanwhile; look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transportation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are mapped to the same field; leave one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two readers of page {page} find other words: PDFium reads {first}, pdfplumber reads {second}; look at the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two readers of page {page} find other words: PDFium reads {first}; look at the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two readers of page {page} find other words: pdfplumber reads {second}; look at the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the term as the documents write it; it needs a letter or a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UR denial date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US states after “State(s) of Licensure:”, or after “licensed to practice in” in the running text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows “Claims Administrator guideline:”; in a letter, the whole sentences that begin “The Claims Administrator”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows “Decision rationale:” up to the next item, the closing formula, the signature or the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows “MAXIMUS guideline:”; in a letter, the whole sentences that begin “The Physician Reviewer” and name the guideline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read now was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its texts are compressed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its texts are compressed with is damaged in the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its texts are compressed with is missing from the store; the program has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What own fields were, though the log no longer tells of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands beside the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in {table} is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood in the record, though the change that put it there could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the queue is filtered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the queue is filtered by does not say what stands in the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was compressed in the store is damaged; keep the file as it is and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the column last_change_id, nobody can tell what was changed here since the file was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work Conditioning/Hardening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker&apos;s age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker&apos;s sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes where the title begins “Associated surgical service”, or names itself pre-operative, post-operative or a surgical assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes where the title says retrospective or gives a date of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to use the store {path}; ask for it, or choose another store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clinical summary nearly always states it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a determination&apos;s header has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a guideline of the year {year} cannot have been cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rich text (RTF) document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age against birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another imrdesk (user {user}, process {pid} on {host}, since {since})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case number shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change {number} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change {number} does not fit without those that were lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citation shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision against rationale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagnoses unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half a character (a lone surrogate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {column} stand bytes that are no letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>injury date in summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read: damaged, or no store of imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no {setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or no store of imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no store of imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no table; each field begins with [[fields]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of “{scope}”, which is neither case nor item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made by a newer imrdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item {number} (“{title}”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its kind “{kind}” is none of: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name, and when it was added, are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name, place or date are not what was stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its original cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its original is not the file that was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its reading {number} was made anew by the present parser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text and its reading were read anew from its original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {key} is not {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no disputed item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its values is damaged ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome against decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own choice unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parser note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity against schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readers disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required field missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rewriting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>social security number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subcategory not of category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second reader took longer than {seconds:g} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words of {item} speak of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workbook holds its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting “{key}”; the settings are {settings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>treatment elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed, and taken out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes/no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change} does not follow what stands before it: an entry was taken out, put in or altered after change {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change} does not follow what stands before it: an entry was taken out, put in or altered at its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change} is not what was written: its hash does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} of document {number} ({name}) holds {kind} at position {position}, which no CSV file can hold; correct it and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} of item {item} of document {number} ({name}) holds {kind} at position {position}, which no CSV file can hold; correct it and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} change of the log cannot be read, or is not what was written: {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes of the log cannot be read, or are not what was written: {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} disputed item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} disputed items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} field of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} fields confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} fields of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more line names no document of this store; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more lines name no document of this store; they were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {files} files was added. Then: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {files} files were added. Then: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} row of {table} belongs to documents that are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows of {table} belong to documents that are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document} cannot be read: a row that belongs to it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document} cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: its disputed items do not stand one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: its {part} is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: the original is not the file that was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: what stands in {place} is not what its reading and its changes make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: {column} is not what the record makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: {column} is {stored}, but the record makes it {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: {count} passage lies outside its text, the first at {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: {count} passages lie outside its text, the first at {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{early} ({before}) comes after {late} ({after}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is still there for anyone to read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is for another part of the body than the diagnoses and the summary tell of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is for the {part}, but the diagnoses tell of the {opposite} {region} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} ({day}) is before {first}, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} ({day}) lies in the future, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is required and empty; enter it, or mark it absent if the document does not state it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of an item since removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} was not found; enter it, or mark it absent if the document does not state it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{manifest} is of another store; name the manifest of an export of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of document {document_id}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} cannot be written: there is no folder {parent}. Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} cannot be written: {why}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} could not be written: {why}. Nothing was left behind; make room or close the program that holds the file, and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is a store, not a table, and is never replaced by one; name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is not a file that can be replaced; name a file to export to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is there already and is no export of ours, so it stays; name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is there already and was left as it is; name another file, or ask for it to be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be copied: {problem}. Keep the file as it is and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({why}); copy it to another disk first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}. Name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}. Name the manifest of an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written anew as it stands; nothing was changed. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column document_id, by which its lines are matched; export again and keep that column, put the manifest of the export beside it, or say which column means what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a store; name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or of another form ({why}); save it as CSV or workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is encrypted; give its passphrase to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no manifest of an export; name a file that ends in {suffix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a store of imrdesk, or its beginning is damaged. Choose another file, restore a backup, or save what can be saved of it into a new store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a store of imrdesk; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not encrypted; open it without a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already; name another file with --to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large for a corrected export; name the file that was exported here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was left as it is, because written anew {problem}; check it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was made by an older imrdesk and must be brought up to date before it can be read. {refusal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} and maybe others hold changes that this store has not: the file is of another store, or a backup was restored since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} and maybe others: last_change_id is no number there, so nobody can tell what was changed here since the file was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} names no document; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} says something else; write the same value in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: the documents {numbers} are all called “{key}”; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: the store has no document number {document_id}; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: the store has no document “{key}”; it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quoted} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} cannot be restored: {problem}. Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is the store itself; choose a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} cannot be written ({why}); nothing was changed. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{to} is a store in use; choose another name for the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{to} is no backup of a store, so it was left as it is; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{to} is the store itself; choose another name for the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values} ({state})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is too large a number to store; check it for a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” cannot be said in a file; write {names}, or correct the value itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{cell}” is not {kind} as an export writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{chapter}” does not look like the name of one chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{choice}” cannot be a choice: it is one line without semicolons, of at most {longest} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” cannot be a key: an export puts columns of that ending beside fields; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” cannot be a key: it begins with {prefix} and a letter, goes on with small letters, digits and underscores, and has at most {longest} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” defined as {kind} of the {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” holds values in {places}, so it stays a field of the {scope}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” holds values in {places}, so it stays “{kind}”; define another field, and retire this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” is retired; bring it back among your own fields to look in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name!a}” is no name; give one of up to {longest} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” (without a case number) has {share} % of its text in common with this; look whether one of the two is too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” ({number}) has {share} % of its text in common with this; look whether one of the two is too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read, by a mistake of the program ({place}); please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” crashed the reader; print it to a new PDF, or save it as text, and add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no list of fields; each begins with [[fields]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no text layer, only pictures; recognise its text (OCR) first, then load it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has something else than a list of terms under “{entry}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has the key {key} twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has the same case number, and {share} % of its text; look whether one of the two is too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {size:,.0f} MB, more than the {limit} MB a determination may have; check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has “{term}” under {vocabulary}.{section}.“{entry}”, which there is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has “{term}”, which cannot be a term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no text, only blanks; get the file again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a damaged PDF; get the file again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty; get the file again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is locked with a password; open it in a PDF viewer and save a copy without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is neither a PDF nor text; choose a PDF or text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no TOML file ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no TOML file of terms ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no codebook of imrdesk: it has no line “{mark} = {version}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no field to look in; try {some}, or put “{name}:” in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no file of terms; choose one that was exported from a store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no mapping of a file&apos;s columns ({why}); see docs/fields.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no {what} the vocabulary knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no {what} the vocabulary knows; did the document mean “{near}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is protected in a way that cannot be opened here; save a copy without protection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {kind}; save it as a PDF or as plain text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” needs more memory to read than there is; check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” shows no sign of an IMR determination (no case number, no headings, no disputed item); check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” took longer than {seconds:g} seconds to read; print it to a new PDF, or save it as text, and add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was written by a newer imrdesk; update the program to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{number}” is no case number: CM, two digits, a hyphen and seven digits, like CM17-0001234.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” is none of its choices: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({why}); choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be read ({why}); check the drive, or copy the file to this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” does not exist; check its name and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder, not a file; choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not an ordinary file; choose a PDF or text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” may not be read; ask its owner for permission, or copy it where you may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subcategory}” of {item} is not a subcategory of {category}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{subcategory}” of {item} is not possible without its category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{term}” holds a sign that cannot be seen; type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{term}” is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it like 2017-01-31 or 01/31/2017.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is what a spreadsheet shows in place of a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” may be either of two numbers; write it without points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is none of the choices of {label}; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” has no letters or digits to look for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>any flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category of an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision of an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert reviewer&apos;s specialty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guideline cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>&lt;a href=&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the field&apos;s notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed: worked out from other passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open note of {author}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled note of {author}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default; nobody has confirmed it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading is uncertain; confirm or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was read as “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>As added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By case number; documents without one come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the name of the file, whatever its letter case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the number of disputed items, the fewest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the number of flags, the fewest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the outcome of the case, by the letter; documents without one come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal ones stay in the order in which they were added. The arrow turns the order round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First documents in which an error flag speaks of a field nobody has looked at, then those with warnings, then with doubts, then those nobody has opened; reviewed ones come last. More flags come before fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order in which the documents were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need of attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ones first, then those in review, on hold, reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest decision first; documents without a date before them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Selected: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {count}: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} cannot be drawn; see the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages as pictures. Move with the arrow keys, select with Shift; the text view holds the same words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Saved what can be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{documents} with {changes} were saved into {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from now on, it takes the store&apos;s place, and the damaged file is kept among the backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use what was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Absent: the document does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
