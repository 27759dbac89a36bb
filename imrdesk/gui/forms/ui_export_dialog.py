# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QCheckBox,
    QComboBox, QDialog, QDialogButtonBox, QFormLayout,
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        ExportDialog.resize(960, 640)
        self.column = QVBoxLayout(ExportDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.preset_label = QLabel(ExportDialog)
        self.preset_label.setObjectName(u"preset_label")
        self.preset_label.setMinimumSize(QSize(0, 18))

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.preset_label)

        self.preset_box = QWidget(ExportDialog)
        self.preset_box.setObjectName(u"preset_box")
        self.preset_line = QHBoxLayout(self.preset_box)
        self.preset_line.setSpacing(8)
        self.preset_line.setObjectName(u"preset_line")
        self.preset_line.setContentsMargins(0, 0, 0, 0)
        self.preset = QComboBox(self.preset_box)
        self.preset.setObjectName(u"preset")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.preset.sizePolicy().hasHeightForWidth())
        self.preset.setSizePolicy(sizePolicy)
        self.preset.setEditable(True)
        self.preset.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.preset_line.addWidget(self.preset)

        self.keep = QPushButton(self.preset_box)
        self.keep.setObjectName(u"keep")

        self.preset_line.addWidget(self.keep)

        self.remove = QPushButton(self.preset_box)
        self.remove.setObjectName(u"remove")

        self.preset_line.addWidget(self.remove)


        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.preset_box)

        self.form_label = QLabel(ExportDialog)
        self.form_label.setObjectName(u"form_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.form_label)

        self.form_box = QWidget(ExportDialog)
        self.form_box.setObjectName(u"form_box")
        self.form_line = QHBoxLayout(self.form_box)
        self.form_line.setSpacing(8)
        self.form_line.setObjectName(u"form_line")
        self.form_line.setContentsMargins(0, 0, 0, 0)
        self.form_choice = QComboBox(self.form_box)
        self.form_choice.setObjectName(u"form_choice")
        sizePolicy.setHeightForWidth(self.form_choice.sizePolicy().hasHeightForWidth())
        self.form_choice.setSizePolicy(sizePolicy)

        self.form_line.addWidget(self.form_choice)

        self.separator_label = QLabel(self.form_box)
        self.separator_label.setObjectName(u"separator_label")

        self.form_line.addWidget(self.separator_label)

        self.separator = QComboBox(self.form_box)
        self.separator.setObjectName(u"separator")

        self.form_line.addWidget(self.separator)


        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.form_box)

        self.rows_label = QLabel(ExportDialog)
        self.rows_label.setObjectName(u"rows_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.rows_label)

        self.rows = QComboBox(ExportDialog)
        self.rows.setObjectName(u"rows")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.rows)

        self.states_label = QLabel(ExportDialog)
        self.states_label.setObjectName(u"states_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.states_label)

        self.states = QComboBox(ExportDialog)
        self.states.setObjectName(u"states")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.states)

        self.private_details_label = QLabel(ExportDialog)
        self.private_details_label.setObjectName(u"private_details_label")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.private_details_label)

        self.private_details = QComboBox(ExportDialog)
        self.private_details.setObjectName(u"private_details")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.private_details)

        self.target_label = QLabel(ExportDialog)
        self.target_label.setObjectName(u"target_label")
        self.target_label.setMinimumSize(QSize(0, 18))

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.target_label)

        self.target_box = QWidget(ExportDialog)
        self.target_box.setObjectName(u"target_box")
        self.target_line = QHBoxLayout(self.target_box)
        self.target_line.setSpacing(8)
        self.target_line.setObjectName(u"target_line")
        self.target_line.setContentsMargins(0, 0, 0, 0)
        self.target = QLineEdit(self.target_box)
        self.target.setObjectName(u"target")

        self.target_line.addWidget(self.target)

        self.choose = QPushButton(self.target_box)
        self.choose.setObjectName(u"choose")

        self.target_line.addWidget(self.choose)


        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.target_box)


        self.column.addLayout(self.form)

        self.panes = QHBoxLayout()
        self.panes.setSpacing(16)
        self.panes.setObjectName(u"panes")
        self.columns_side = QVBoxLayout()
        self.columns_side.setSpacing(8)
        self.columns_side.setObjectName(u"columns_side")
        self.columns_label = QLabel(ExportDialog)
        self.columns_label.setObjectName(u"columns_label")

        self.columns_side.addWidget(self.columns_label)

        self.columns = QListWidget(ExportDialog)
        self.columns.setObjectName(u"columns")
        self.columns.setMinimumSize(QSize(260, 120))
        self.columns.setMaximumSize(QSize(260, 16777215))
        self.columns.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.columns.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked|QAbstractItemView.EditTrigger.EditKeyPressed)

        self.columns_side.addWidget(self.columns)

        self.ticks = QHBoxLayout()
        self.ticks.setSpacing(8)
        self.ticks.setObjectName(u"ticks")
        self.all = QPushButton(ExportDialog)
        self.all.setObjectName(u"all")

        self.ticks.addWidget(self.all)

        self.none = QPushButton(ExportDialog)
        self.none.setObjectName(u"none")

        self.ticks.addWidget(self.none)


        self.columns_side.addLayout(self.ticks)

        self.moves = QHBoxLayout()
        self.moves.setSpacing(8)
        self.moves.setObjectName(u"moves")
        self.up = QPushButton(ExportDialog)
        self.up.setObjectName(u"up")
#if QT_CONFIG(shortcut)
        self.up.setShortcut(u"Alt+Up")
#endif // QT_CONFIG(shortcut)

        self.moves.addWidget(self.up)

        self.down = QPushButton(ExportDialog)
        self.down.setObjectName(u"down")
#if QT_CONFIG(shortcut)
        self.down.setShortcut(u"Alt+Down")
#endif // QT_CONFIG(shortcut)

        self.moves.addWidget(self.down)

        self.rename = QPushButton(ExportDialog)
        self.rename.setObjectName(u"rename")

        self.moves.addWidget(self.rename)


        self.columns_side.addLayout(self.moves)


        self.panes.addLayout(self.columns_side)

        self.preview_side = QVBoxLayout()
        self.preview_side.setSpacing(8)
        self.preview_side.setObjectName(u"preview_side")
        self.extras_label = QLabel(ExportDialog)
        self.extras_label.setObjectName(u"extras_label")

        self.preview_side.addWidget(self.extras_label)

        self.extras = QGridLayout()
        self.extras.setObjectName(u"extras")
        self.extras.setHorizontalSpacing(16)
        self.extras.setVerticalSpacing(4)

        self.preview_side.addLayout(self.extras)

        self.retired = QCheckBox(ExportDialog)
        self.retired.setObjectName(u"retired")

        self.preview_side.addWidget(self.retired)

        self.preview = QTableWidget(ExportDialog)
        self.preview.setObjectName(u"preview")
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.preview.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.preview.setTabKeyNavigation(False)
        self.preview.setWordWrap(False)
        self.preview.horizontalHeader().setHighlightSections(False)

        self.preview_side.addWidget(self.preview)


        self.panes.addLayout(self.preview_side)


        self.column.addLayout(self.panes)

        self.count = QLabel(ExportDialog)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)
        self.count.setProperty(u"role", u"muted")

        self.column.addWidget(self.count)

        self.overwrite = QCheckBox(ExportDialog)
        self.overwrite.setObjectName(u"overwrite")

        self.column.addWidget(self.overwrite)

        self.problem = QLabel(ExportDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.column.addWidget(self.problem)

        self.buttons = QDialogButtonBox(ExportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.preset_label.setBuddy(self.preset)
        self.form_label.setBuddy(self.form_choice)
        self.separator_label.setBuddy(self.separator)
        self.rows_label.setBuddy(self.rows)
        self.states_label.setBuddy(self.states)
        self.private_details_label.setBuddy(self.private_details)
        self.target_label.setBuddy(self.target)
        self.columns_label.setBuddy(self.columns)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportDialog)

        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"Export the corrected data", None))
        self.preset_label.setText(QCoreApplication.translate("ExportDialog", u"P&reset", None))
#if QT_CONFIG(accessibility)
        self.preset.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Preset", None))
#endif // QT_CONFIG(accessibility)
        self.keep.setText(QCoreApplication.translate("ExportDialog", u"&Keep", None))
#if QT_CONFIG(tooltip)
        self.keep.setToolTip(QCoreApplication.translate("ExportDialog", u"Keep these choices in the store under the name typed", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("ExportDialog", u"Remove", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("ExportDialog", u"Keep the preset of this name no more", None))
#endif // QT_CONFIG(tooltip)
        self.form_label.setText(QCoreApplication.translate("ExportDialog", u"&Write a", None))
        self.separator_label.setText(QCoreApplication.translate("ExportDialog", u"cells &separated by", None))
        self.rows_label.setText(QCoreApplication.translate("ExportDialog", u"&One row for each", None))
        self.states_label.setText(QCoreApplication.translate("ExportDialog", u"&Documents", None))
        self.private_details_label.setText(QCoreApplication.translate("ExportDialog", u"Pri&vate details", None))
        self.target_label.setText(QCoreApplication.translate("ExportDialog", u"&File", None))
#if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("ExportDialog", u"File", None))
#endif // QT_CONFIG(accessibility)
        self.choose.setText(QCoreApplication.translate("ExportDialog", u"Choose\u2026", None))
        self.columns_label.setText(QCoreApplication.translate("ExportDialog", u"&Columns, in their order", None))
#if QT_CONFIG(tooltip)
        self.columns.setToolTip(QCoreApplication.translate("ExportDialog", u"Drag a column to its place; untick it to leave it out; F2 gives it another name in the file", None))
#endif // QT_CONFIG(tooltip)
        self.all.setText(QCoreApplication.translate("ExportDialog", u"All, as at first", None))
        self.none.setText(QCoreApplication.translate("ExportDialog", u"None", None))
        self.up.setText(QCoreApplication.translate("ExportDialog", u"Up", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("ExportDialog", u"Move the column up (Alt+Up)", None))
#endif // QT_CONFIG(tooltip)
        self.down.setText(QCoreApplication.translate("ExportDialog", u"Down", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("ExportDialog", u"Move the column down (Alt+Down)", None))
#endif // QT_CONFIG(tooltip)
        self.rename.setText(QCoreApplication.translate("ExportDialog", u"Rena&me", None))
#if QT_CONFIG(tooltip)
        self.rename.setToolTip(QCoreApplication.translate("ExportDialog", u"Give the column another name in the file (F2)", None))
#endif // QT_CONFIG(tooltip)
        self.extras_label.setText(QCoreApplication.translate("ExportDialog", u"Beside each value, a column more for", None))
        self.retired.setText(QCoreApplication.translate("ExportDialog", u"Own fields that are retired too", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("ExportDialog", u"The first rows", None))
#endif // QT_CONFIG(accessibility)
        self.overwrite.setText(QCoreApplication.translate("ExportDialog", u"Replace the file that is there", None))
    # retranslateUi

