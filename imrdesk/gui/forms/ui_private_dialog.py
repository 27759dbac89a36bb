# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'private_dialog.ui'
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

class Ui_PrivateDialog(object):
    def setupUi(self, PrivateDialog):
        if not PrivateDialog.objectName():
            PrivateDialog.setObjectName(u"PrivateDialog")
        PrivateDialog.resize(760, 460)
        self.column = QVBoxLayout(PrivateDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.words = QLabel(PrivateDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.found = QTreeWidget(PrivateDialog)
        self.found.setObjectName(u"found")
        self.found.setRootIsDecorated(False)
        self.found.setAlternatingRowColors(True)
        self.found.setUniformRowHeights(True)

        self.column.addWidget(self.found)

        self.ticks = QHBoxLayout()
        self.ticks.setSpacing(8)
        self.ticks.setObjectName(u"ticks")
        self.all = QPushButton(PrivateDialog)
        self.all.setObjectName(u"all")

        self.ticks.addWidget(self.all)

        self.none = QPushButton(PrivateDialog)
        self.none.setObjectName(u"none")

        self.ticks.addWidget(self.none)

        self.stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ticks.addItem(self.stretch)

        self.buttons = QDialogButtonBox(PrivateDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.ticks.addWidget(self.buttons)


        self.column.addLayout(self.ticks)


        self.retranslateUi(PrivateDialog)
        self.buttons.rejected.connect(PrivateDialog.reject)

        QMetaObject.connectSlotsByName(PrivateDialog)
    # setupUi

    def retranslateUi(self, PrivateDialog):
        PrivateDialog.setWindowTitle(QCoreApplication.translate("PrivateDialog", u"This looks private", None))
        ___qtreewidgetitem = self.found.headerItem()
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("PrivateDialog", u"First stands in", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("PrivateDialog", u"Times", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("PrivateDialog", u"Looks like", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("PrivateDialog", u"Mask", None))
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("PrivateDialog", u"Words that look private; ticked ones are masked", None))
#endif // QT_CONFIG(accessibility)
        self.all.setText(QCoreApplication.translate("PrivateDialog", u"Mask &all", None))
        self.none.setText(QCoreApplication.translate("PrivateDialog", u"&Keep all", None))
    # retranslateUi

