# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'return_dialog.ui'
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
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTreeWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)

class Ui_ReturnDialog(object):
    def setupUi(self, ReturnDialog):
        if not ReturnDialog.objectName():
            ReturnDialog.setObjectName(u"ReturnDialog")
        ReturnDialog.resize(1000, 560)
        self.column = QVBoxLayout(ReturnDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.summary = QLabel(ReturnDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setProperty(u"role", u"title")

        self.column.addWidget(self.summary)

        self.ignored = QLabel(ReturnDialog)
        self.ignored.setObjectName(u"ignored")
        self.ignored.setTextFormat(Qt.TextFormat.PlainText)
        self.ignored.setWordWrap(True)

        self.column.addWidget(self.ignored)

        self.notes = QLabel(ReturnDialog)
        self.notes.setObjectName(u"notes")
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        self.notes.setProperty(u"role", u"muted")

        self.column.addWidget(self.notes)

        self.proposals = QTreeWidget(ReturnDialog)
        self.proposals.setObjectName(u"proposals")
        self.proposals.setRootIsDecorated(False)
        self.proposals.setAlternatingRowColors(True)
        self.proposals.setUniformRowHeights(True)

        self.column.addWidget(self.proposals)

        self.to_know = QLabel(ReturnDialog)
        self.to_know.setObjectName(u"to_know")
        self.to_know.setTextFormat(Qt.TextFormat.PlainText)
        self.to_know.setWordWrap(True)
        self.to_know.setProperty(u"role", u"muted")

        self.column.addWidget(self.to_know)

        self.ticks = QHBoxLayout()
        self.ticks.setSpacing(8)
        self.ticks.setObjectName(u"ticks")
        self.all = QPushButton(ReturnDialog)
        self.all.setObjectName(u"all")

        self.ticks.addWidget(self.all)

        self.none = QPushButton(ReturnDialog)
        self.none.setObjectName(u"none")

        self.ticks.addWidget(self.none)

        self.stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ticks.addItem(self.stretch)

        self.buttons = QDialogButtonBox(ReturnDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.ticks.addWidget(self.buttons)


        self.column.addLayout(self.ticks)


        self.retranslateUi(ReturnDialog)
        self.buttons.rejected.connect(ReturnDialog.reject)

        QMetaObject.connectSlotsByName(ReturnDialog)
    # setupUi

    def retranslateUi(self, ReturnDialog):
        ReturnDialog.setWindowTitle(QCoreApplication.translate("ReturnDialog", u"Take corrections from a file", None))
        ___qtreewidgetitem = self.proposals.headerItem()
        ___qtreewidgetitem.setText(5, QCoreApplication.translate("ReturnDialog", u"What to know", None))
        ___qtreewidgetitem.setText(4, QCoreApplication.translate("ReturnDialog", u"In the file", None))
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("ReturnDialog", u"Now", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("ReturnDialog", u"When exported", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("ReturnDialog", u"Document", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("ReturnDialog", u"Change", None))
#if QT_CONFIG(accessibility)
        self.proposals.setAccessibleName(QCoreApplication.translate("ReturnDialog", u"Proposed changes", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.to_know.setAccessibleName(QCoreApplication.translate("ReturnDialog", u"What to know of the chosen change", None))
#endif // QT_CONFIG(accessibility)
        self.all.setText(QCoreApplication.translate("ReturnDialog", u"Tick &all", None))
        self.none.setText(QCoreApplication.translate("ReturnDialog", u"Tick &none", None))
    # retranslateUi

