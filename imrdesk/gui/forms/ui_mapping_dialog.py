# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'mapping_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QComboBox,
    QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

class Ui_MappingDialog(object):
    def setupUi(self, MappingDialog):
        if not MappingDialog.objectName():
            MappingDialog.setObjectName(u"MappingDialog")
        MappingDialog.resize(1120, 600)
        self.column = QVBoxLayout(MappingDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.words = QLabel(MappingDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.keys = QGridLayout()
        self.keys.setObjectName(u"keys")
        self.keys.setHorizontalSpacing(12)
        self.keys.setVerticalSpacing(8)
        self.keys.setProperty(u"columnStretch", u"0,1,0,1")
        self.mapping_label = QLabel(MappingDialog)
        self.mapping_label.setObjectName(u"mapping_label")

        self.keys.addWidget(self.mapping_label, 0, 0, 1, 1)

        self.mapping = QComboBox(MappingDialog)
        self.mapping.setObjectName(u"mapping")
        self.mapping.setEditable(True)
        self.mapping.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.keys.addWidget(self.mapping, 0, 1, 1, 2)

        self.kept_box = QWidget(MappingDialog)
        self.kept_box.setObjectName(u"kept_box")
        self.kept_line = QHBoxLayout(self.kept_box)
        self.kept_line.setSpacing(8)
        self.kept_line.setObjectName(u"kept_line")
        self.kept_line.setContentsMargins(0, 0, 0, 0)
        self.keep = QPushButton(self.kept_box)
        self.keep.setObjectName(u"keep")

        self.kept_line.addWidget(self.keep)

        self.remove = QPushButton(self.kept_box)
        self.remove.setObjectName(u"remove")

        self.kept_line.addWidget(self.remove)

        self.kept_stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.kept_line.addItem(self.kept_stretch)


        self.keys.addWidget(self.kept_box, 0, 3, 1, 1)

        self.key_by_label = QLabel(MappingDialog)
        self.key_by_label.setObjectName(u"key_by_label")

        self.keys.addWidget(self.key_by_label, 1, 0, 1, 1)

        self.key_by = QComboBox(MappingDialog)
        self.key_by.setObjectName(u"key_by")

        self.keys.addWidget(self.key_by, 1, 1, 1, 1)

        self.key_column_label = QLabel(MappingDialog)
        self.key_column_label.setObjectName(u"key_column_label")

        self.keys.addWidget(self.key_column_label, 1, 2, 1, 1)

        self.key_column = QComboBox(MappingDialog)
        self.key_column.setObjectName(u"key_column")

        self.keys.addWidget(self.key_column, 1, 3, 1, 1)

        self.item_by_label = QLabel(MappingDialog)
        self.item_by_label.setObjectName(u"item_by_label")

        self.keys.addWidget(self.item_by_label, 2, 0, 1, 1)

        self.item_by = QComboBox(MappingDialog)
        self.item_by.setObjectName(u"item_by")

        self.keys.addWidget(self.item_by, 2, 1, 1, 1)

        self.item_column_label = QLabel(MappingDialog)
        self.item_column_label.setObjectName(u"item_column_label")

        self.keys.addWidget(self.item_column_label, 2, 2, 1, 1)

        self.item_column = QComboBox(MappingDialog)
        self.item_column.setObjectName(u"item_column")

        self.keys.addWidget(self.item_column, 2, 3, 1, 1)


        self.column.addLayout(self.keys)

        self.tables = QHBoxLayout()
        self.tables.setSpacing(16)
        self.tables.setObjectName(u"tables")
        self.fields_side = QVBoxLayout()
        self.fields_side.setSpacing(8)
        self.fields_side.setObjectName(u"fields_side")
        self.columns_label = QLabel(MappingDialog)
        self.columns_label.setObjectName(u"columns_label")

        self.fields_side.addWidget(self.columns_label)

        self.columns = QTableWidget(MappingDialog)
        if (self.columns.columnCount() < 3):
            self.columns.setColumnCount(3)
        __qtablewidgetitem = QTableWidgetItem()
        self.columns.setHorizontalHeaderItem(0, __qtablewidgetitem)
        __qtablewidgetitem1 = QTableWidgetItem()
        self.columns.setHorizontalHeaderItem(1, __qtablewidgetitem1)
        __qtablewidgetitem2 = QTableWidgetItem()
        self.columns.setHorizontalHeaderItem(2, __qtablewidgetitem2)
        self.columns.setObjectName(u"columns")
        self.columns.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.columns.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.columns.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.columns.setTabKeyNavigation(False)
        self.columns.setShowGrid(False)
        self.columns.horizontalHeader().setHighlightSections(False)

        self.fields_side.addWidget(self.columns)


        self.tables.addLayout(self.fields_side)

        self.values_side = QVBoxLayout()
        self.values_side.setSpacing(8)
        self.values_side.setObjectName(u"values_side")
        self.values_label = QLabel(MappingDialog)
        self.values_label.setObjectName(u"values_label")
        self.values_label.setTextFormat(Qt.TextFormat.PlainText)

        self.values_side.addWidget(self.values_label)

        self.values = QTableWidget(MappingDialog)
        if (self.values.columnCount() < 2):
            self.values.setColumnCount(2)
        __qtablewidgetitem3 = QTableWidgetItem()
        self.values.setHorizontalHeaderItem(0, __qtablewidgetitem3)
        __qtablewidgetitem4 = QTableWidgetItem()
        self.values.setHorizontalHeaderItem(1, __qtablewidgetitem4)
        self.values.setObjectName(u"values")
        self.values.setMinimumSize(QSize(320, 0))
        self.values.setMaximumSize(QSize(360, 16777215))
        self.values.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.values.setTabKeyNavigation(False)
        self.values.setShowGrid(False)
        self.values.horizontalHeader().setHighlightSections(False)

        self.values_side.addWidget(self.values)


        self.tables.addLayout(self.values_side)


        self.column.addLayout(self.tables)

        self.problem = QLabel(MappingDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"muted")

        self.column.addWidget(self.problem)

        self.buttons = QDialogButtonBox(MappingDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.mapping_label.setBuddy(self.mapping)
        self.key_by_label.setBuddy(self.key_by)
        self.key_column_label.setBuddy(self.key_column)
        self.item_by_label.setBuddy(self.item_by)
        self.item_column_label.setBuddy(self.item_column)
        self.columns_label.setBuddy(self.columns)
        self.values_label.setBuddy(self.values)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MappingDialog)
        self.buttons.rejected.connect(MappingDialog.reject)

        QMetaObject.connectSlotsByName(MappingDialog)
    # setupUi

    def retranslateUi(self, MappingDialog):
        MappingDialog.setWindowTitle(QCoreApplication.translate("MappingDialog", u"Take values from a file of another program", None))
        self.mapping_label.setText(QCoreApplication.translate("MappingDialog", u"&Mapping", None))
        self.keep.setText(QCoreApplication.translate("MappingDialog", u"&Keep", None))
#if QT_CONFIG(tooltip)
        self.keep.setToolTip(QCoreApplication.translate("MappingDialog", u"Keep this mapping in the store under the name typed", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("MappingDialog", u"Remove", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("MappingDialog", u"Keep the mapping of this name no more", None))
#endif // QT_CONFIG(tooltip)
        self.key_by_label.setText(QCoreApplication.translate("MappingDialog", u"A &document is named by its", None))
        self.key_column_label.setText(QCoreApplication.translate("MappingDialog", u"in the &column", None))
        self.item_by_label.setText(QCoreApplication.translate("MappingDialog", u"An &item is named by", None))
        self.item_column_label.setText(QCoreApplication.translate("MappingDialog", u"in the co&lumn", None))
        self.columns_label.setText(QCoreApplication.translate("MappingDialog", u"Its columns, and the &fields they hold", None))
        ___qtablewidgetitem = self.columns.horizontalHeaderItem(0)
        ___qtablewidgetitem.setText(QCoreApplication.translate("MappingDialog", u"Column", None))
        ___qtablewidgetitem1 = self.columns.horizontalHeaderItem(1)
        ___qtablewidgetitem1.setText(QCoreApplication.translate("MappingDialog", u"Begins with", None))
        ___qtablewidgetitem2 = self.columns.horizontalHeaderItem(2)
        ___qtablewidgetitem2.setText(QCoreApplication.translate("MappingDialog", u"Field", None))
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleName(QCoreApplication.translate("MappingDialog", u"Columns of the file and the fields they hold", None))
#endif // QT_CONFIG(accessibility)
        self.values_label.setText(QCoreApplication.translate("MappingDialog", u"&What its cells mean: say first which field it holds", None))
        ___qtablewidgetitem3 = self.values.horizontalHeaderItem(0)
        ___qtablewidgetitem3.setText(QCoreApplication.translate("MappingDialog", u"In the file", None))
        ___qtablewidgetitem4 = self.values.horizontalHeaderItem(1)
        ___qtablewidgetitem4.setText(QCoreApplication.translate("MappingDialog", u"Means", None))
#if QT_CONFIG(accessibility)
        self.values.setAccessibleName(QCoreApplication.translate("MappingDialog", u"What the cells of the column mean", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

