# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reading_report.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QHeaderView, QLabel, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_ReadingReport(object):
    def setupUi(self, ReadingReport):
        if not ReadingReport.objectName():
            ReadingReport.setObjectName(u"ReadingReport")
        ReadingReport.resize(1040, 600)
        self.column = QVBoxLayout(ReadingReport)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.summary = QLabel(ReadingReport)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setProperty(u"role", u"title")

        self.column.addWidget(self.summary)

        self.notes = QLabel(ReadingReport)
        self.notes.setObjectName(u"notes")
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        self.notes.setProperty(u"role", u"muted")

        self.column.addWidget(self.notes)

        self.changes = QTreeWidget(ReadingReport)
        self.changes.setObjectName(u"changes")
        self.changes.setRootIsDecorated(False)
        self.changes.setAlternatingRowColors(True)
        self.changes.setUniformRowHeights(True)

        self.column.addWidget(self.changes)

        self.values = QHBoxLayout()
        self.values.setSpacing(12)
        self.values.setObjectName(u"values")
        self.before_column = QVBoxLayout()
        self.before_column.setSpacing(4)
        self.before_column.setObjectName(u"before_column")
        self.before_label = QLabel(ReadingReport)
        self.before_label.setObjectName(u"before_label")
        self.before_label.setTextFormat(Qt.TextFormat.PlainText)
        self.before_label.setProperty(u"role", u"muted")

        self.before_column.addWidget(self.before_label)

        self.before = QPlainTextEdit(ReadingReport)
        self.before.setObjectName(u"before")
        self.before.setReadOnly(True)
        self.before.setTabChangesFocus(True)
        self.before.setMaximumSize(QSize(16777215, 84))

        self.before_column.addWidget(self.before)


        self.values.addLayout(self.before_column)

        self.now_column = QVBoxLayout()
        self.now_column.setSpacing(4)
        self.now_column.setObjectName(u"now_column")
        self.now_label = QLabel(ReadingReport)
        self.now_label.setObjectName(u"now_label")
        self.now_label.setTextFormat(Qt.TextFormat.PlainText)
        self.now_label.setProperty(u"role", u"muted")

        self.now_column.addWidget(self.now_label)

        self.now = QPlainTextEdit(ReadingReport)
        self.now.setObjectName(u"now")
        self.now.setReadOnly(True)
        self.now.setTabChangesFocus(True)
        self.now.setMaximumSize(QSize(16777215, 84))

        self.now_column.addWidget(self.now)


        self.values.addLayout(self.now_column)

        self.stands_column = QVBoxLayout()
        self.stands_column.setSpacing(4)
        self.stands_column.setObjectName(u"stands_column")
        self.stands_label = QLabel(ReadingReport)
        self.stands_label.setObjectName(u"stands_label")
        self.stands_label.setTextFormat(Qt.TextFormat.PlainText)
        self.stands_label.setProperty(u"role", u"muted")

        self.stands_column.addWidget(self.stands_label)

        self.stands = QPlainTextEdit(ReadingReport)
        self.stands.setObjectName(u"stands")
        self.stands.setReadOnly(True)
        self.stands.setTabChangesFocus(True)
        self.stands.setMaximumSize(QSize(16777215, 84))

        self.stands_column.addWidget(self.stands)


        self.values.addLayout(self.stands_column)


        self.column.addLayout(self.values)

        self.decisions = QHBoxLayout()
        self.decisions.setSpacing(8)
        self.decisions.setObjectName(u"decisions")
        self.keep = QPushButton(ReadingReport)
        self.keep.setObjectName(u"keep")
        self.keep.setAutoDefault(False)

        self.decisions.addWidget(self.keep)

        self.take = QPushButton(ReadingReport)
        self.take.setObjectName(u"take")
        self.take.setAutoDefault(False)

        self.decisions.addWidget(self.take)

        self.show_field = QPushButton(ReadingReport)
        self.show_field.setObjectName(u"show_field")
        self.show_field.setAutoDefault(False)

        self.decisions.addWidget(self.show_field)

        self.stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.decisions.addItem(self.stretch)

        self.undo_all = QPushButton(ReadingReport)
        self.undo_all.setObjectName(u"undo_all")
        self.undo_all.setAutoDefault(False)

        self.decisions.addWidget(self.undo_all)

        self.buttons = QDialogButtonBox(ReadingReport)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.decisions.addWidget(self.buttons)


        self.column.addLayout(self.decisions)

        self.column.setStretch(2, 1)

        self.retranslateUi(ReadingReport)
        self.buttons.rejected.connect(ReadingReport.reject)

        QMetaObject.connectSlotsByName(ReadingReport)
    # setupUi

    def retranslateUi(self, ReadingReport):
        ReadingReport.setWindowTitle(QCoreApplication.translate("ReadingReport", u"Read again", None))
        ___qtreewidgetitem = self.changes.headerItem()
        ___qtreewidgetitem.setText(5, QCoreApplication.translate("ReadingReport", u"What came of it", None))
        ___qtreewidgetitem.setText(4, QCoreApplication.translate("ReadingReport", u"In the record", None))
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("ReadingReport", u"Read now", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("ReadingReport", u"Read before", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("ReadingReport", u"Document", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("ReadingReport", u"Field", None))
#if QT_CONFIG(accessibility)
        self.changes.setAccessibleName(QCoreApplication.translate("ReadingReport", u"What is read otherwise", None))
#endif // QT_CONFIG(accessibility)
        self.before_label.setText(QCoreApplication.translate("ReadingReport", u"Read before", None))
#if QT_CONFIG(accessibility)
        self.before.setAccessibleName(QCoreApplication.translate("ReadingReport", u"Read before", None))
#endif // QT_CONFIG(accessibility)
        self.now_label.setText(QCoreApplication.translate("ReadingReport", u"Read now", None))
#if QT_CONFIG(accessibility)
        self.now.setAccessibleName(QCoreApplication.translate("ReadingReport", u"Read now", None))
#endif // QT_CONFIG(accessibility)
        self.stands_label.setText(QCoreApplication.translate("ReadingReport", u"In the record", None))
#if QT_CONFIG(accessibility)
        self.stands.setAccessibleName(QCoreApplication.translate("ReadingReport", u"In the record", None))
#endif // QT_CONFIG(accessibility)
        self.keep.setText(QCoreApplication.translate("ReadingReport", u"&Keep what stands (K)", None))
        self.take.setText(QCoreApplication.translate("ReadingReport", u"&Take what is read now (T)", None))
        self.show_field.setText(QCoreApplication.translate("ReadingReport", u"&Show it in the document", None))
        self.undo_all.setText(QCoreApplication.translate("ReadingReport", u"&Undo all of it", None))
    # retranslateUi

