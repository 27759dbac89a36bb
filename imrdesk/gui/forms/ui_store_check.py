# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'store_check.ui'
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
    QHBoxLayout, QLabel, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_StoreCheckDialog(object):
    def setupUi(self, StoreCheckDialog):
        if not StoreCheckDialog.objectName():
            StoreCheckDialog.setObjectName(u"StoreCheckDialog")
        StoreCheckDialog.resize(760, 420)
        self.column = QVBoxLayout(StoreCheckDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.summary = QLabel(StoreCheckDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setProperty(u"role", u"title")

        self.column.addWidget(self.summary)

        self.words = QLabel(StoreCheckDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.report = QPlainTextEdit(StoreCheckDialog)
        self.report.setObjectName(u"report")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)

        self.column.addWidget(self.report)

        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.copy = QPushButton(StoreCheckDialog)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.row.addWidget(self.copy)

        self.restore = QPushButton(StoreCheckDialog)
        self.restore.setObjectName(u"restore")
        self.restore.setAutoDefault(False)

        self.row.addWidget(self.restore)

        self.repair = QPushButton(StoreCheckDialog)
        self.repair.setObjectName(u"repair")
        self.repair.setAutoDefault(False)

        self.row.addWidget(self.repair)

        self.stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.stretch)

        self.buttons = QDialogButtonBox(StoreCheckDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.row.addWidget(self.buttons)


        self.column.addLayout(self.row)

        self.column.setStretch(2, 1)

        self.retranslateUi(StoreCheckDialog)
        self.buttons.rejected.connect(StoreCheckDialog.reject)

        QMetaObject.connectSlotsByName(StoreCheckDialog)
    # setupUi

    def retranslateUi(self, StoreCheckDialog):
        StoreCheckDialog.setWindowTitle(QCoreApplication.translate("StoreCheckDialog", u"Check the store", None))
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("StoreCheckDialog", u"Report", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("StoreCheckDialog", u"&Copy the report", None))
        self.restore.setText(QCoreApplication.translate("StoreCheckDialog", u"&Restore a backup\u2026", None))
        self.repair.setText(QCoreApplication.translate("StoreCheckDialog", u"&Save what can be saved\u2026", None))
    # retranslateUi

