# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'since_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QComboBox, QDialog,
    QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_SinceDialog(object):
    def setupUi(self, SinceDialog):
        if not SinceDialog.objectName():
            SinceDialog.setObjectName(u"SinceDialog")
        SinceDialog.resize(1100, 560)
        self.column = QVBoxLayout(SinceDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.choice = QHBoxLayout()
        self.choice.setSpacing(8)
        self.choice.setObjectName(u"choice")
        self.since_label = QLabel(SinceDialog)
        self.since_label.setObjectName(u"since_label")

        self.choice.addWidget(self.since_label)

        self.since = QComboBox(SinceDialog)
        self.since.setObjectName(u"since")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.since.sizePolicy().hasHeightForWidth())
        self.since.setSizePolicy(sizePolicy)

        self.choice.addWidget(self.since)

        self.manifest = QPushButton(SinceDialog)
        self.manifest.setObjectName(u"manifest")
        self.manifest.setAutoDefault(False)

        self.choice.addWidget(self.manifest)


        self.column.addLayout(self.choice)

        self.words = QLabel(SinceDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.found = QTreeWidget(SinceDialog)
        self.found.setObjectName(u"found")
        self.found.setRootIsDecorated(False)
        self.found.setAlternatingRowColors(True)
        self.found.setUniformRowHeights(True)

        self.column.addWidget(self.found)

        self.actions = QHBoxLayout()
        self.actions.setSpacing(8)
        self.actions.setObjectName(u"actions")
        self.write = QPushButton(SinceDialog)
        self.write.setObjectName(u"write")
        self.write.setAutoDefault(False)

        self.actions.addWidget(self.write)

        self.stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions.addItem(self.stretch)

        self.buttons = QDialogButtonBox(SinceDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.actions.addWidget(self.buttons)


        self.column.addLayout(self.actions)

#if QT_CONFIG(shortcut)
        self.since_label.setBuddy(self.since)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SinceDialog)
        self.buttons.rejected.connect(SinceDialog.reject)

        QMetaObject.connectSlotsByName(SinceDialog)
    # setupUi

    def retranslateUi(self, SinceDialog):
        SinceDialog.setWindowTitle(QCoreApplication.translate("SinceDialog", u"What changed since an export", None))
        self.since_label.setText(QCoreApplication.translate("SinceDialog", u"&Since", None))
        self.manifest.setText(QCoreApplication.translate("SinceDialog", u"By its &manifest\u2026", None))
#if QT_CONFIG(tooltip)
        self.manifest.setToolTip(QCoreApplication.translate("SinceDialog", u"Name the manifest of an export that is not in the list", None))
#endif // QT_CONFIG(tooltip)
        ___qtreewidgetitem = self.found.headerItem()
        ___qtreewidgetitem.setText(6, QCoreApplication.translate("SinceDialog", u"Why", None))
        ___qtreewidgetitem.setText(5, QCoreApplication.translate("SinceDialog", u"When", None))
        ___qtreewidgetitem.setText(4, QCoreApplication.translate("SinceDialog", u"By", None))
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("SinceDialog", u"Now", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("SinceDialog", u"Then", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("SinceDialog", u"What", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("SinceDialog", u"Document", None))
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("SinceDialog", u"What differs", None))
#endif // QT_CONFIG(accessibility)
        self.write.setText(QCoreApplication.translate("SinceDialog", u"&Write as a file\u2026", None))
    # retranslateUi

