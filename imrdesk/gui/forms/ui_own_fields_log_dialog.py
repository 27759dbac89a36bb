# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'own_fields_log_dialog.ui'
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
    QHeaderView, QLabel, QSizePolicy, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)
class Ui_OwnFieldsLogDialog(object):
    def setupUi(self, OwnFieldsLogDialog):
        if not OwnFieldsLogDialog.objectName():
            OwnFieldsLogDialog.setObjectName(u"OwnFieldsLogDialog")
        OwnFieldsLogDialog.resize(760, 420)
        self.column = QVBoxLayout(OwnFieldsLogDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.changes = QTreeWidget(OwnFieldsLogDialog)
        self.changes.setObjectName(u"changes")
        self.changes.setRootIsDecorated(False)
        self.changes.setAlternatingRowColors(True)

        self.column.addWidget(self.changes)

        self.nothing = QLabel(OwnFieldsLogDialog)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"muted")

        self.column.addWidget(self.nothing)

        self.buttons = QDialogButtonBox(OwnFieldsLogDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.column.addWidget(self.buttons)


        self.retranslateUi(OwnFieldsLogDialog)

        QMetaObject.connectSlotsByName(OwnFieldsLogDialog)
    # setupUi

    def retranslateUi(self, OwnFieldsLogDialog):
        OwnFieldsLogDialog.setWindowTitle(QCoreApplication.translate("OwnFieldsLogDialog", u"History of the own fields", None))
        ___qtreewidgetitem = self.changes.headerItem()
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("OwnFieldsLogDialog", u"What", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("OwnFieldsLogDialog", u"By", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("OwnFieldsLogDialog", u"When", None))
#if QT_CONFIG(accessibility)
        self.changes.setAccessibleName(QCoreApplication.translate("OwnFieldsLogDialog", u"What was defined, newest first", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("OwnFieldsLogDialog", u"No field has been defined in this store yet.", None))
    # retranslateUi

