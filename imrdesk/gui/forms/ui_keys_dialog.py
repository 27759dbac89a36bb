# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keys_dialog.ui'
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
    QHBoxLayout, QHeaderView, QKeySequenceEdit, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_KeysDialog(object):
    def setupUi(self, KeysDialog):
        if not KeysDialog.objectName():
            KeysDialog.setObjectName(u"KeysDialog")
        KeysDialog.resize(560, 600)
        self.column = QVBoxLayout(KeysDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.wanted = QLineEdit(KeysDialog)
        self.wanted.setObjectName(u"wanted")
        self.wanted.setClearButtonEnabled(True)

        self.column.addWidget(self.wanted)

        self.keys = QTreeWidget(KeysDialog)
        self.keys.setObjectName(u"keys")
        self.keys.setRootIsDecorated(False)
        self.keys.setIndentation(8)

        self.column.addWidget(self.keys)

        self.change = QHBoxLayout()
        self.change.setSpacing(8)
        self.change.setObjectName(u"change")
        self.change_label = QLabel(KeysDialog)
        self.change_label.setObjectName(u"change_label")

        self.change.addWidget(self.change_label)

        self.new_key = QKeySequenceEdit(KeysDialog)
        self.new_key.setObjectName(u"new_key")
        self.new_key.setMaximumSequenceLength(1)
        self.new_key.setEnabled(False)

        self.change.addWidget(self.new_key)

        self.use = QPushButton(KeysDialog)
        self.use.setObjectName(u"use")
        self.use.setEnabled(False)
        self.use.setAutoDefault(False)

        self.change.addWidget(self.use)

        self.reset = QPushButton(KeysDialog)
        self.reset.setObjectName(u"reset")
        self.reset.setEnabled(False)
        self.reset.setAutoDefault(False)

        self.change.addWidget(self.reset)


        self.column.addLayout(self.change)

        self.refusal = QLabel(KeysDialog)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setWordWrap(True)

        self.column.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(KeysDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.column.addWidget(self.buttons)


        self.retranslateUi(KeysDialog)
        self.buttons.rejected.connect(KeysDialog.reject)

        QMetaObject.connectSlotsByName(KeysDialog)
    # setupUi

    def retranslateUi(self, KeysDialog):
        KeysDialog.setWindowTitle(QCoreApplication.translate("KeysDialog", u"Keys", None))
        self.wanted.setPlaceholderText(QCoreApplication.translate("KeysDialog", u"Find an action", None))
#if QT_CONFIG(accessibility)
        self.wanted.setAccessibleName(QCoreApplication.translate("KeysDialog", u"Find an action", None))
#endif // QT_CONFIG(accessibility)
        ___qtreewidgetitem = self.keys.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("KeysDialog", u"Keys", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("KeysDialog", u"Action", None))
#if QT_CONFIG(accessibility)
        self.keys.setAccessibleName(QCoreApplication.translate("KeysDialog", u"Actions and their keys", None))
#endif // QT_CONFIG(accessibility)
        self.change_label.setText(QCoreApplication.translate("KeysDialog", u"New key", None))
#if QT_CONFIG(accessibility)
        self.new_key.setAccessibleName(QCoreApplication.translate("KeysDialog", u"New key of the chosen action", None))
#endif // QT_CONFIG(accessibility)
        self.use.setText(QCoreApplication.translate("KeysDialog", u"Use it", None))
        self.reset.setText(QCoreApplication.translate("KeysDialog", u"As it was", None))
        self.refusal.setProperty(u"role", QCoreApplication.translate("KeysDialog", u"danger", None))
    # retranslateUi

